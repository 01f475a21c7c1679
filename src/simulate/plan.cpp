// SPDX-License-Identifier: Apache-2.0
#include "simulate/plan.hpp"

#include <algorithm>

#include "hamvar/model/errors.hpp"
#include "hamvar/structure/flatten.hpp"
#include "simulate/planner.hpp"

namespace hamvar::plan {

std::optional<NodeRef> Draft::drawn_node(const std::string& name, const char* what) {
  const std::optional<NodeRef> found = names.find(name);
  if (!found) wrong.push_back(std::string("there is no ") + what + " '" + name + "'");
  return found;
}

Process with_branching(const Service& service, const Scenario& scenario, std::vector<std::string>& wrong) {
  Process process = service.process;
  const NodeNames names(process);
  for (const Branching& branching : scenario.branching) {
    const std::optional<NodeRef> gateway = names.find(branching.gateway);
    if (!gateway) {
      wrong.push_back("there is no gateway '" + branching.gateway + "'");
      continue;
    }
    const std::vector<std::string> known = flow_names(*gateway, process);
    for (const auto& [name, probability] : branching.ways) {
      const auto found = std::ranges::find(known, name);
      if (found == known.end())
        wrong.push_back("gateway '" + branching.gateway + "' has no flow '" + name + "'");
      else
        process[flows_out(*gateway, process)[found - known.begin()]].probability = probability;
    }
  }
  return process;
}

Plan make_plan(const Service& service, const Scenario& scenario) {
  std::vector<std::string> wrong;
  const Process drawn = with_branching(service, scenario, wrong);
  const Process flat = flatten(drawn);
  Draft draft{service, scenario, drawn, flat, NodeNames(drawn), NodeNames(flat), std::move(wrong), {}};
  draft.plan.arrival = Sampler(scenario.arrival);
  draft.plan.arrival_calendar = Calendar(scenario.arrival_open);
  draft.plan.user_cost = scenario.user_cost;
  draft.plan.most_passes = scenario.most_passes * std::uint64_t{num_vertices(flat)};
  plan_flow(draft);
  plan_pools(draft);
  plan_tasks(draft);
  plan_events(draft);
  plan_batches(draft);
  plan_priorities(draft);
  if (draft.plan.starts.empty())
    throw UsageError("nothing starts in service '" + service.id + "', so that no case goes through it");
  if (draft.wrong.empty()) return std::move(draft.plan);
  std::string message = "the scenario does not fit service '" + service.id + "':";
  for (const std::string& each : draft.wrong) message += "\n  " + each;
  throw UsageError(message + "\n  `hamvar simulate --write-scenario FILE` writes one that does");
}

}  // namespace hamvar::plan
