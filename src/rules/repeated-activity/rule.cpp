// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"The same work done twice", "تکرار یک کار"}; }

/// Steps that are often and rightly done again, or that other rules look at.
bool may_repeat(StepKind step) {
  using enum StepKind;
  constexpr StepKind kinds[] = {enquire, notify,  pay,     wait,  monitor, forward,
                                receive, deliver, archive, print, scan,    approve};
  return std::ranges::find(kinds, step) != std::end(kinds);
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const WorkGroup& group : subject.facts.repeated)
    for (const WorkMember& later : group.members) {
      const Activity& again = process[later.node].activity;
      if (may_repeat(again.step)) continue;
      const auto earlier = std::ranges::find_if(group.members, [&](const WorkMember& other) {
        return other.node != later.node && subject.facts.dominance.dominates(other.node, later.node) &&
               subject.service.agency_of(process[other.node].activity) == subject.service.agency_of(again);
      });
      if (earlier == group.members.end()) continue;
      Finding finding =
          finding_at(subject, later.node,
                     say("{0} does again what {1} has done",
                         "{0} همان کاری است که پیش‌تر در {1} انجام شده است",
                         {quoted(process[later.node]), quoted(process[earlier->node])}));
      finding.others = {subject.service.place(process[earlier->node])};
      finding.evidence = {
          group.key.by_label
              ? say("both have the same label", "برچسب هر دو یکی است")
              : say("both work on the same documents or registry",
                    "هر دو روی همان مدارک یا سامانه کار می‌کنند")};
      finding.yearly_cost = subject.yearly_cost(again, subject.facts.frequency[later.node]);
      finding.remedy = remedy(subject, "task elimination",
                              say("Drop {0}; {1} has done it", "حذف {0}؛ در {1} انجام شده است",
                                  {quoted(process[later.node]), quoted(process[earlier->node])}),
                              {RemoveActivity{process[later.node].id}});
      report(std::move(finding));
    }
}

}  // namespace

extern constinit const RuleBody repeated_activity{Severity::warning, Group::parallel_work, title, check,
                                                  nullptr};

}  // namespace hamvar::rules
