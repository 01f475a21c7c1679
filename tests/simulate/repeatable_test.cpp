// SPDX-License-Identifier: Apache-2.0
// The same seed gives the same figures, whatever the number of threads.
#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "hamvar/simulate/default_scenario.hpp"
#include "random_process.hpp"
#include "worlds.hpp"

namespace hamvar {
namespace {

Scenario busy_scenario(const Service& service) {
  Catalog catalog = test::small_catalog();
  for (Agency& agency : catalog.agencies) agency.staff = 2;
  Scenario scenario = default_scenario(service, catalog, {});
  scenario.horizon = {.cases = 300, .warm_up = 30, .replications = 7, .seed = 5};
  return scenario;
}

std::vector<Estimated> figures(const Simulation& of) {
  std::vector<Estimated> all{of.cycle_time, of.p50,        of.p80,       of.p90,      of.waiting, of.delay,
                             of.processing, of.state_cost, of.user_cost, of.handoffs, of.visits};
  for (const SimulatedStep& step : of.steps)
    all.insert(all.end(), {step.executions, step.waiting, step.processing, step.cost});
  for (const SimulatedPool& pool : of.pools)
    all.insert(all.end(), {pool.utilisation, pool.queue, pool.longest_queue, pool.wait});
  std::erase_if(all, [](const Estimated& each) { return std::isnan(each.mean); });  // they are never equal
  return all;
}

TEST(Repeatable, WhateverTheNumberOfThreads) {
  const unsigned seed = 99;
  std::mt19937_64 random(seed);
  for (int i = 0; i < 20; ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", process " + std::to_string(i));
    Service service =
        test::service(test::random_process(random, {.structured_only = true, .attributes = true}));
    service.yearly_volume = 2000;
    const Scenario scenario = busy_scenario(service);
    const Simulation alone = simulate(service, scenario, 1);
    const Simulation together = simulate(service, scenario, 5);
    EXPECT_EQ(figures(alone), figures(together));
    EXPECT_EQ(alone.events, together.events);
  }
}

TEST(Repeatable, AnotherSeedIsAnotherWorld) {
  const Service service = test::one_step();
  Scenario scenario = test::one_desk(1, 100, RandomTime::exponential(80));
  const double one = simulate(service, scenario).cycle_time.mean;
  EXPECT_EQ(simulate(service, scenario).cycle_time.mean, one);
  scenario.horizon.seed = 2;
  EXPECT_NE(simulate(service, scenario).cycle_time.mean, one);
}

}  // namespace
}  // namespace hamvar
