// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Small scenarios for tests.
#include "flow.hpp"
#include "hamvar/simulate/simulate.hpp"

namespace hamvar::test {

/// Cases that go through one step "serve", done by a pool "desk" of `servers`, with a Poisson arrival every
/// `between` seconds on average.
inline Scenario one_desk(std::uint32_t servers, double between, const RandomTime& work) {
  Scenario scenario;
  scenario.arrival = RandomTime::exponential(between);
  scenario.pools = {{"desk", "Desk", "", servers, 0, ""}};
  StepPlan serve;
  serve.step = "serve";
  serve.performers = {{"desk", work}};
  scenario.steps = {serve};
  return scenario;
}
inline Service one_step() { return service(flow("start > serve > end")); }

/// A plan of a step that `pool` works on for exactly `seconds`.
inline StepPlan exact_step(const char* step, const char* pool, double seconds) {
  StepPlan plan;
  plan.step = step;
  plan.performers = {{pool, RandomTime::exactly(seconds)}};
  return plan;
}

/// One after the other, the first after `between` seconds; exactly `cases` are counted.
inline Scenario regular(double between, std::uint64_t cases) {
  Scenario scenario;
  scenario.arrival = RandomTime::exactly(between);
  scenario.horizon = {.cases = cases, .warm_up = 0, .replications = 1, .seed = 1};
  return scenario;
}

}  // namespace hamvar::test
