// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "simulate/planner.hpp"

namespace hamvar::plan {
namespace {

/// What a condition asks of an attribute, or nothing if there is no such attribute.
std::optional<Requirement> requirement(Draft& draft, const Condition& condition) {
  const auto& attributes = draft.scenario.attributes;
  const auto found = std::ranges::find(attributes, condition.attribute, &CaseAttribute::name);
  if (found == attributes.end()) {
    draft.wrong.push_back("a priority asks for the attribute '" + condition.attribute +
                          "', which no case has");
    return std::nullopt;
  }
  const auto index = static_cast<Index>(found - attributes.begin());
  if (found->values.empty()) return Requirement{index, condition.least, condition.most};
  const auto value = std::ranges::find(found->values, condition.value,
                                       [](const auto& each) -> const std::string& { return each.first; });
  const auto at = static_cast<double>(value - found->values.begin());
  return Requirement{index, at, at};
}

}  // namespace

void plan_batches(Draft& draft) {
  for (const Batching& batching : draft.scenario.batching) {
    const auto drawn = draft.drawn_node(batching.step, "step");
    if (!drawn) continue;
    const auto flat = draft.flat_names.find(draft.drawn[*drawn].id);
    const bool is_task = flat && draft.plan.nodes[*flat].work == Work::task;
    if (!is_task) {
      draft.wrong.push_back("'" + batching.step + "' is batched, but no step");
      continue;
    }
    Task& task = draft.plan.tasks[draft.plan.nodes[*flat].what];
    if (task.performers.empty() || !task.timers.empty()) {
      draft.wrong.push_back("the batched step '" + batching.step +
                            "' needs a resource, and no timed event at its border");
      continue;
    }
    task.batch = static_cast<Index>(draft.plan.batches.size());
    draft.plan.batches.push_back(batching);
    std::ranges::sort(draft.plan.batches.back().factors);
  }
}

void plan_priorities(Draft& draft) {
  for (const CaseAttribute& attribute : draft.scenario.attributes) {
    Attribute made{{}, Sampler(attribute.number)};
    double sum = 0;
    for (const auto& [value, probability] : attribute.values) made.up_to.push_back(sum += probability);
    draft.plan.attributes.push_back(std::move(made));
  }
  for (const PriorityRule& rule : draft.scenario.priorities) {
    Priority made{rule.level, {}};
    for (const std::vector<Condition>& all : rule.any_of) {
      std::vector<Requirement> requirements;
      for (const Condition& condition : all)
        if (const auto asked = requirement(draft, condition)) requirements.push_back(*asked);
      made.any_of.push_back(std::move(requirements));
    }
    draft.plan.priorities.push_back(std::move(made));
  }
  std::ranges::stable_sort(draft.plan.priorities, {}, &Priority::level);
}

}  // namespace hamvar::plan
