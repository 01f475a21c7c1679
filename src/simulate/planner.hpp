// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The parts that make_plan is made of.
#include "simulate/ids.hpp"
#include "simulate/plan.hpp"

namespace hamvar::plan {

/// A plan while it grows.
struct Draft {
  const Service& service;
  const Scenario& scenario;
  Process drawn;    ///< the service's process with the scenario's probabilities
  Process flat;     ///< what flatten() makes of it; node i of the plan is node i here
  NodeNames names;  ///< of the drawn process
  NodeNames flat_names;
  std::vector<std::string> wrong;  ///< what the scenario says and cannot be
  Plan plan;

  /// The node of the drawn process, or none after it has been noted that there is none.
  std::optional<NodeRef> drawn_node(const std::string& name, const char* what);
};

/// The scenario's probabilities on the drawn process.
[[nodiscard]] Process with_branching(const Service& service, const Scenario& scenario,
                                     std::vector<std::string>& wrong);
void plan_flow(Draft& draft);
void plan_pools(Draft& draft);
void plan_tasks(Draft& draft);
void plan_events(Draft& draft);
void plan_batches(Draft& draft);
void plan_priorities(Draft& draft);

}  // namespace hamvar::plan
