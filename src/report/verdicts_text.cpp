// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <ostream>

#include "hamvar/text/numbers.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

const Text& holds(Property property) {
  static const std::array<Text, 4> words{
      Text{"synchronised", "هماهنگ"}, Text{"guaranteed termination", "پایان تضمین‌شده"},
      Text{"ends reached once", "هر پایان یک بار"}, Text{"no dead activities", "بی فعالیت مرده"}};
  return words[static_cast<std::size_t>(property)];
}

/// Its label, or what kind of node it is.
std::string called(const std::string& id, const Process& process, Language language) {
  const auto node = find_node(process, id);
  if (!node) return report::isolated(id, language);
  const Node& it = process[*node];
  if (!it.label.empty()) return report::isolated(it.label.in(language), language);
  return name_of(it.kind).in(language) + ' ' + report::isolated(id, language);
}

std::string list_of(const std::vector<std::string>& ids, const Process& process, Language language,
                    const Text& between) {
  std::string text;
  for (const std::string& id : ids)
    text += (text.empty() ? "" : between.in(language)) + called(id, process, language);
  return text;
}

std::string verdict_text(const Soundness& said, Language language) {
  const bool fa = language == Language::fa;
  switch (said.verdict()) {
    case Verdict::yes:
      return fa ? "درست" : "sound";
    case Verdict::no:
      return fa ? "نادرست" : "not sound";
    default:
      return fa ? "نامعلوم" : "undecided";
  }
}

/// With the number by which `hamvar render --run` knows it, which draws one process.
std::string run_title(const Soundness& said, const Counterexample& shown, bool is_drawn, Language language) {
  if (!is_drawn)
    return language == Language::fa ? "  کوتاه‌ترین اجرا: " : "  a shortest run: ";
  const std::string number =
      number_text(static_cast<double>(&shown - said.counterexamples.data() + 1), language);
  return language == Language::fa ? "  اجرای " + number + "، کوتاه‌ترین: "
                                  : "  run " + number + ", a shortest one: ";
}

std::string line(const std::string& text) { return "  " + text + "\n"; }

std::string details_of(const VerifiedProcess& verified, Language language) {
  const Soundness& said = verified.soundness;
  const Process& process = verified.service->process;
  const bool fa = language == Language::fa;
  std::string text;
  std::string undecided;
  for (const Property each : properties) {
    if (said[each] == Verdict::undecided)
      undecided += (undecided.empty() ? "" : fa ? "، " : ", ") + holds(each).in(language);
    if (said[each] != Verdict::no) continue;
    text += line(trouble_of(each).in(language));
    if (const Counterexample* const shown = said.against(each))
      text += line(run_title(said, *shown, verified.is_drawn, language) +
                   (shown->run.empty() ? std::string(fa ? "از همان آغاز" : "right from the start")
                                       : list_of(shown->run, process, language, {", then ", "، سپس "})));
    if (each == Property::no_dead_activities)
      text += line("  " + list_of(said.dead, process, language, {", ", "، "}));
  }
  if (undecided.empty()) return text;
  return text + line((fa ? "نامعلوم: " : "undecided: ") + undecided + " – " + report::printable(said.reason));
}

/// "reduction+search, 31 states"
std::string how_text(const Soundness& said, Language language) {
  if (language == Language::en) return said.method + ", " + std::to_string(said.states) + " states";
  const std::string method = said.method == "reduction" ? "کاهش"
                             : said.method == "search"  ? "جست‌وجو"
                                                        : "کاهش و جست‌وجو";
  return method + "، " + number_text(static_cast<double>(said.states), language) + " وضعیت";
}

std::string process_text(const VerifiedProcess& verified, Language language) {
  const Soundness& said = verified.soundness;
  std::string text = report::isolated(report::place_text({verified.file, {}, {}, {}}), language);
  if (verified.service == nullptr)
    return text + ": " + verdict_text(said, language) + " – " + report::printable(said.reason) + "\n";
  text += " [" + report::printable(verified.service->id) + "]: " + verdict_text(said, language);
  if (!said.method.empty()) text += " (" + how_text(said, language) + ")";
  return text + "\n" + details_of(verified, language);
}

}  // namespace

const Text& trouble_of(Property property) {
  static const std::array<Text, 4> words{
      Text{
          "Missing synchronisation: ways that run side by side meet without waiting for one another",
          "ناهماهنگی: مسیرهای هم‌زمان بدون انتظار برای یکدیگر به هم می‌رسند"},
      Text{
          "No guaranteed termination: from a state that can be reached no end can be reached (a deadlock, or a "
          "loop without a way out)",
          "پایان تضمین نیست: از وضعیتی که پیش می‌آید راهی به پایان نیست (بن‌بست یا حلقهٔ بی‌خروج)"},
      Text{"An end is reached more than once in one run",
           "یک پایان در یک اجرا بیش از یک بار فرا می‌رسد"},
      Text{"Activities that can never happen",
           "فعالیت‌هایی که هرگز انجام نمی‌شوند"}};
  return words[static_cast<std::size_t>(property)];
}

void verdicts_text(const std::vector<VerifiedProcess>& verified, Language language, std::ostream& out) {
  for (const VerifiedProcess& each : verified) out << process_text(each, language);
}

}  // namespace hamvar
