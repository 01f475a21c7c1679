// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/fragments.hpp"

#include <algorithm>

#include "hamvar/measure/figures.hpp"
#include "match/group_numbers.hpp"

namespace hamvar {
namespace {

SharedFragment with_costs(std::vector<Clone> copies, const std::vector<PlacedService>& services,
                          const YearlyExecutions& executions) {
  SharedFragment made;
  for (const Clone& copy : copies) {
    const PlacedService& placed = services[copy.service];
    made.per_year += executions[copy.service][copy.steps.front()];
    for (const NodeRef node : copy.steps) {
      const StepValues values =
          step_values(placed.service->process[node].activity, *placed.service, *placed.catalog);
      made.state_cost += values.government_cost * executions[copy.service][node];
      made.people_cost += values.user_cost * executions[copy.service][node];
    }
  }
  for (std::size_t i = 0; i < copies.size(); ++i)
    if (i == 0 || copies[i].service != copies[i - 1].service) ++made.services;
  made.copies = std::move(copies);
  return made;
}

/// Services with enough steps in groups; only they can have a part in common with another one.
std::vector<std::size_t> worth_a_look(std::size_t services, const GroupNumbers& numbers) {
  std::vector<std::size_t> found;
  for (std::size_t service = 0; service < services; ++service)
    if (numbers.grouped_steps(service) >= fewest_shared_steps) found.push_back(service);
  return found;
}

}  // namespace

std::vector<SharedFragment> shared_fragments(const std::vector<PlacedService>& services,
                                             const std::vector<WorkGroup>& groups,
                                             const YearlyExecutions& executions) {
  const GroupNumbers numbers(services, groups);
  const std::vector<std::size_t> chosen = worth_a_look(services.size(), numbers);
  std::vector<PlacedService> looked_at;
  looked_at.reserve(chosen.size());
  for (const std::size_t service : chosen) looked_at.push_back(services[service]);
  const CloneSettings settings{
      .fewest = [](std::size_t) { return fewest_shared_steps; },
      .work = [&](std::size_t service, NodeRef node) { return numbers.of(chosen[service], node); },
      .one_more = true};
  std::vector<SharedFragment> found;
  for (std::vector<Clone>& copies : clones(looked_at, settings)) {
    for (Clone& copy : copies) copy.service = chosen[copy.service];
    SharedFragment made = with_costs(std::move(copies), services, executions);
    if (made.services > 1) found.push_back(std::move(made));
  }
  return found;
}

}  // namespace hamvar
