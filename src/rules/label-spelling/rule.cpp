// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/spelling.hpp"
#include "rules/remarks.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A label with needless blanks, or Arabic letters in Persian",
          "برچسبی با فاصلهٔ بی‌جا یا با حروف عربی در متن فارسی"};
}

/// Nothing if it is well spelled.
Text trouble(const std::string& label, bool persian) {
  const std::vector<Respelling> changes = respellings(label, persian);
  if (changes.empty()) return {};
  const bool letters = std::ranges::any_of(
      changes, [](const Respelling& each) { return !each.text.empty() && each.text != " "; });
  const std::string better = respelled(label, persian);
  const std::initializer_list<Text> both{quoted(Text{label, label}), quoted(Text{better, better})};
  if (letters)
    return say("{0} has Arabic letters in Persian words: write {1}",
               "در {0} حروف عربی به جای فارسی آمده است: بنویسید {1}", both);
  return say("{0} has needless blanks: write {1}",
             "در {0} فاصلهٔ بی‌جا هست: بنویسید {1}", both);
}

/// One finding for both languages.
Text trouble(const Text& label, bool persian) {
  Text found = trouble(label.fa, persian);
  return found.empty() ? trouble(label.en, persian) : found;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  const bool persian = is_persian(process);
  for (const NodeRef node : nodes(process))
    if (Text message = trouble(process[node].label, persian); !message.empty())
      report(finding_at(subject, process[node], std::move(message)));
  for (const FlowRef flow : flows(process))
    if (Text message = trouble(process[flow].condition, persian); !message.empty())
      report(finding_at(subject, process[source(flow, process)], process[flow].at, std::move(message)));
}

/// What reading a BPMN file takes away.
void check_files(const PortfolioSubject& all, const Report& report) {
  report_remarks(all.portfolio, RemarkKind::blanks_around_labels, report);
}

}  // namespace

extern constinit const RuleBody label_spelling{Severity::info, Group::modelling, title, check, check_files};

}  // namespace hamvar::rules
