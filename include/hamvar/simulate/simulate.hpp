// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Cases of a service go through it, and wait for each other where people are few. docs/simulate.md says what
/// is simulated and how.
#include <cstdint>
#include <string>
#include <vector>

#include "hamvar/model/scenario.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar {

/// A mean over replications, and its 95 % confidence interval by Student's t: mean - half_width ... mean +
/// half_width. One replication says nothing of the width: it is infinite then. NaN: no replication has a
/// value.
struct Estimated {
  double mean = 0;
  double half_width = 0;
  friend bool operator==(const Estimated&, const Estimated&) = default;
};

struct SimulatedStep {
  std::string node;  ///< id
  Text label;
  Estimated executions;  ///< in a case
  Estimated waiting;     ///< of one execution, for resources, seconds
  Estimated processing;  ///< the work of one execution, seconds
  Estimated cost;        ///< of the state, in a case
};

struct SimulatedPool {
  std::string id;
  std::string name;
  std::uint32_t capacity = 0;
  Estimated utilisation;  ///< share of the open hours in which it works; of an unlimited pool without meaning
  Estimated busy;         ///< how many work on average, in open hours
  Estimated queue;        ///< how many wait on average, at any hour
  Estimated longest_queue;
  Estimated wait;  ///< of what it works on: how long that waited, seconds
};

/// What the counted cases came to. Times in seconds, costs in the catalogue's currency; all of a case.
struct Simulation {
  Estimated cycle_time;  ///< from arrival to the end of the last way
  Estimated p50;         ///< quantiles of the cycle time
  Estimated p80;
  Estimated p90;
  Estimated waiting;     ///< for resources, off hours included, summed over steps
  Estimated delay;       ///< lying with nobody working on it, summed over steps
  Estimated processing;  ///< work, summed over steps
  Estimated state_cost;
  Estimated user_cost;
  Estimated handoffs;
  Estimated visits;
  std::vector<SimulatedStep> steps;
  std::vector<SimulatedPool> pools;
  Horizon horizon;
  std::uint64_t ended = 0;       ///< counted cases of all replications that ended
  std::uint64_t unfinished = 0;  ///< that cannot end, or did not; no figure of a case has them
  std::uint64_t undecided = 0;   ///< that went round too often; no figure of a case has them
  std::uint64_t arrivals = 0;    ///< cases of all replications
  std::uint64_t events = 0;      ///< of all replications
  std::vector<Text> notes;       ///< what of the scenario is not followed
};

/// Replications run side by side, up to `jobs` of them, and the result does not depend on how many. Throws
/// UsageError if the scenario does not fit the service.
[[nodiscard]] Simulation simulate(const Service& service, const Scenario& scenario, unsigned jobs = 1);

}  // namespace hamvar
