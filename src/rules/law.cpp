// SPDX-License-Identifier: Apache-2.0
#include "rules/law.hpp"

#include <algorithm>

namespace hamvar::rules {
namespace {

/// Somebody judges the case there.
bool judges(StepKind step) {
  using enum StepKind;
  return step == formal_check || step == substantive_check || step == inspect || step == committee ||
         step == decide || step == approve;
}

/// The ways behind the split but the one on which the cases that pass go on.
std::vector<NodeRef> turned_down(const KnockOut& knock_out, const Process& process) {
  std::vector<NodeRef> behind;
  for (const FlowRef flow : flows_out(knock_out.split, process))
    if (flow != knock_out.go_on) behind.push_back(target(flow, process));
  return behind;
}

}  // namespace

std::vector<Refusal> refusals(const Subject& subject) {
  const Process& process = subject.facts.flat;
  const auto& knock_outs = subject.facts.knock_outs;
  std::vector<Refusal> found;
  for (const NodeRef node : activities(process)) {
    const Activity& step = process[node].activity;
    if (step.actor.applicant) continue;  // who gives up is not turned down
    const bool rejects = step.reject_probability.value_or(0) > 0;
    const auto knock_out = std::ranges::find(knock_outs, node, &KnockOut::check);
    if (knock_out != knock_outs.end() && (rejects || judges(step.step)))
      found.push_back({node, turned_down(*knock_out, process)});
    else if (rejects)
      found.push_back({node, {successors(node, process).begin(), successors(node, process).end()}});
  }
  return found;
}

}  // namespace hamvar::rules
