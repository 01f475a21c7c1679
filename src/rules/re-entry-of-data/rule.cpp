// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/documents.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Data typed in that are there already", "ورود دوبارهٔ داده"}; }

/// Why the data need not be typed, or nothing.
Text known_as_data(const Subject& subject, const Sources& sources, NodeRef node) {
  const Activity& step = subject.facts.flat[node].activity;
  // An applicant who fills in a form online is the first to enter it.
  if (step.medium_in == Medium::digital && !step.actor.applicant)
    return {"what it is typed from is digital",
            "آنچه از روی آن وارد می‌شود دیجیتال است"};
  const DocumentSet read_here = read_as_data(step, subject.portfolio.catalog);
  const bool all =
      !step.evidence.empty() && std::ranges::all_of(step.evidence, [&](const Evidence& evidence) {
        return std::ranges::binary_search(read_here, evidence.document) ||
               sources.read_as_data_before(node, evidence.document);
      });
  if (!all) return {};
  std::vector<Text> names;
  names.reserve(step.evidence.size());
  for (const Evidence& evidence : step.evidence)
    names.push_back(quoted(subject.portfolio.catalog.document_name(evidence.document)));
  return say("{0} came out of a registry as data",
             "{0} به‌صورت داده از سامانه آمده است", {listed(names)});
}

Remedy let_a_machine_do_it(const Subject& subject, const Uses& uses, NodeRef node) {
  const Node& step = subject.facts.flat[node];
  if (uses.leaves_nothing(node))
    return remedy(subject, "task elimination", say("Drop {0}", "حذف {0}", {quoted(step)}),
                  {RemoveActivity{step.id}});
  Activity changed = step.activity;
  changed.automation = Automation::automatic;
  changed.touch = Estimate::exactly(Duration(1));
  return remedy(subject, "task automation",
                say("Take the data over at {0} automatically",
                    "انتقال خودکار داده‌ها در {0}", {quoted(step)}),
                {ReplaceActivity{step.id, {}, std::move(changed)}});
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  const Sources sources(subject);
  const Uses uses(subject);
  for (const NodeRef node : activities(process)) {
    const Activity& step = process[node].activity;
    if (step.step != StepKind::enter_data || step.automation == Automation::automatic) continue;
    const Text reason = known_as_data(subject, sources, node);
    if (reason.empty()) continue;
    Finding finding = finding_at(
        subject, node,
        say("{0} types in by hand what is there as data: {1}",
            "در {0} چیزی با دست وارد می‌شود که به‌صورت داده موجود است: {1}",
            {quoted(process[node]), reason}));
    finding.yearly_cost = subject.yearly_cost(step, subject.facts.frequency()[node]);
    finding.remedy = let_a_machine_do_it(subject, uses, node);
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody re_entry_of_data{.severity = Severity::warning,
                                                 .group = Group::redundancy,
                                                 .title = title,
                                                 .service = check,
                                                 .needs = needs};

}  // namespace hamvar::rules
