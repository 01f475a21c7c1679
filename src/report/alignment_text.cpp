// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <ostream>

#include "hamvar/text/numbers.hpp"
#include "report/alignment_steps.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

const Text& word(MatchReason reason) {
  static const std::array<Text, 4> words{Text{"same registry", "پایگاه یکسان"},
                                         Text{"same document", "مدرک یکسان"},
                                         Text{"words", "واژه‌ها"}, Text{"position", "جایگاه"}};
  return words[static_cast<std::size_t>(reason)];
}

std::string step_text(const Side& side, const StepRef& step, Language language) {
  const Node& node = report::node_of(side, step);
  return report::isolated(node.label.empty() ? node.id : node.label.in(language), language);
}

/// "A: name [id] file", a line for each service of the side.
void write_side(const char* letter, const Side& side, Language language, std::ostream& out) {
  for (const Service* service : side.services)
    out << letter << ": " << report::isolated(service->name.in(language), language) << " ["
        << report::printable(service->id) << "] "
        << report::isolated(report::place_text({service->file, {}, {}, {}}), language) << '\n';
}

void write_left_over(const Text& title, const Side& side, const std::vector<StepRef>& steps,
                     Language language, std::ostream& out) {
  if (steps.empty()) return;
  out << '\n' << title.in(language) << '\n';
  for (const StepRef& step : steps) out << "  " << step_text(side, step, language) << '\n';
}

}  // namespace

void alignment_text(const AlignmentReport& report, Language language, std::ostream& out) {
  write_side("A", report.a, language, out);
  write_side("B", report.b, language, out);
  std::vector<std::vector<std::string>> rows;
  rows.reserve(report.alignment.correspondences.size());
  for (const Correspondence& each : report.alignment.correspondences)
    rows.push_back({percent_text(each.score, language), word(each.reason).in(language),
                    step_text(report.a, each.a, language), step_text(report.b, each.b, language)});
  const Text title = rows.empty() ? Text{"Nothing corresponds.", "هیچ گامی متناظر نیست."}
                                  : Text{"The same work (A, B):", "کار یکسان (A، B):"};
  out << '\n' << title.in(language) << '\n' << report::table(rows);
  write_left_over({"Only in A:", "تنها در A:"}, report.a, report.alignment.only_a, language, out);
  write_left_over({"Only in B:", "تنها در B:"}, report.b, report.alignment.only_b, language, out);
}

}  // namespace hamvar
