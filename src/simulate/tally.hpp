// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

namespace hamvar {

/// What one case, or all counted cases of a replication, came to.
struct CaseSums {
  double waiting = 0;     ///< for resources, seconds
  double delay = 0;       ///< lying, nobody works on it, seconds
  double processing = 0;  ///< work, seconds
  double state_cost = 0;
  double user_cost = 0;
  double handoffs = 0;
  double visits = 0;

  CaseSums& operator+=(const CaseSums& other) {
    waiting += other.waiting;
    delay += other.delay;
    processing += other.processing;
    state_cost += other.state_cost;
    user_cost += other.user_cost;
    handoffs += other.handoffs;
    visits += other.visits;
    return *this;
  }
};

/// What the counted cases did at one step.
struct StepSums {
  std::uint64_t executions = 0;
  double waiting = 0;
  double processing = 0;
  double cost = 0;
};

struct PoolFigures {
  double utilisation = 0;
  double busy = 0;  ///< mean number
  double queue = 0;
  double longest_queue = 0;
  double wait = 0;
};

/// One replication.
struct Tally {
  std::vector<double> cycle_times;  ///< of the counted cases that ended, seconds
  CaseSums sums;                    ///< of the same
  std::vector<StepSums> steps;
  std::vector<PoolFigures> pools;
  std::uint64_t unfinished = 0;
  std::uint64_t undecided = 0;
  std::uint64_t events = 0;
  std::uint64_t arrivals = 0;
};

}  // namespace hamvar
