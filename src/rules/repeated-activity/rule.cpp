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

/// What a program does once more under the same name it does with other arguments.
bool is_automatic(const Activity& step) {
  return step.task != TaskKind::plain && step.task != TaskKind::user && step.task != TaskKind::manual;
}

/// Joins at most lie between them: a choice may lead to the same work on something else.
bool is_right_behind(NodeRef later, NodeRef earlier, const Process& process) {
  NodeRef at = later;
  while (const auto before = only_predecessor(at, process)) {
    if (*before == earlier) return true;
    if (!is_gateway(process[*before].kind) || out_degree(*before, process) != 1) return false;
    at = *before;
  }
  return false;
}

/// A drawing that says no more than names: what is done again under the same name, by the same hand and after
/// other work, may well be done on something new.
bool may_be_on_something_new(const Subject& subject, NodeRef later, NodeRef earlier) {
  const Process& process = subject.facts.flat;
  const Activity& again = process[later].activity;
  const Activity& before = process[earlier].activity;
  if (again.step != StepKind::unspecified || before.step != StepKind::unspecified) return false;
  if (again.task != before.task || is_automatic(again)) return true;
  return subject.service.same_actor(again, before) && !is_right_behind(later, earlier, process);
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
      if (group.key.by_label && may_be_on_something_new(subject, later.node, earlier->node)) continue;
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
      finding.yearly_cost = subject.yearly_cost(again, subject.facts.frequency()[later.node]);
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
