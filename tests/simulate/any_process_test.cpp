// SPDX-License-Identifier: Apache-2.0
// Whatever is drawn, a simulation ends, and every case is accounted for.
#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "hamvar/measure/figures.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/simulate/default_scenario.hpp"
#include "random_bpmn_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"
#include "worlds.hpp"

namespace hamvar {
namespace {

/// Few people, a time for every event, a batch: all that can hold a case up.
Scenario crowded(const Service& service, std::mt19937_64& random) {
  Scenario scenario = default_scenario(service, test::small_catalog(), {});
  scenario.arrival = RandomTime::exponential(600);
  for (ResourcePool& pool : scenario.pools) pool.capacity = 1 + static_cast<std::uint32_t>(random() % 3);
  for (StepPlan& step : scenario.steps) {
    step.delay = RandomTime::exactly(static_cast<double>(random() % 100));
    step.performers[0].work = RandomTime::exponential(60);
  }
  scenario.events.clear();
  for (const NodeRef node : nodes(service.process)) {
    const NodeKind kind = service.process[node].kind;
    if (kind == NodeKind::event || kind == NodeKind::boundary)
      scenario.events.push_back({service.process[node].id, RandomTime::exponential(100)});
  }
  scenario.most_passes = 20;
  scenario.horizon = {.cases = 40, .warm_up = 5, .replications = 2, .seed = random() >> 12};
  return scenario;
}

TEST(AnyProcess, EveryCaseIsAccountedFor) {
  const unsigned seed = 515;
  std::mt19937_64 random(seed);
  std::size_t simulated = 0;
  for (std::size_t i = 0; i < test::random_cases(1500); ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", process " + std::to_string(i));
    Service service = test::service(test::random_bpmn_process(random));
    service.notation = Notation::bpmn;
    const Scenario scenario = crowded(service, random);
    try {
      const Simulation found = simulate(service, scenario);
      ++simulated;
      EXPECT_EQ(found.ended + found.unfinished + found.undecided, 80U);
      EXPECT_EQ(found.ended == 0, std::isnan(found.cycle_time.mean));
      for (const SimulatedPool& pool : found.pools) EXPECT_LE(pool.utilisation.mean, 1 + 1e-9);
      for (const SimulatedStep& step : found.steps) EXPECT_FALSE(step.waiting.mean < 0);
    } catch (const UsageError& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("nothing starts in service"));
    }
  }
  EXPECT_GT(simulated, test::random_cases(1500) / 2);
}

/// In a well-structured process no case is ever stuck, however few people there are, and it does as many
/// steps as the flow analysis says.
TEST(AnyProcess, OfBlocksNoCaseIsStuck) {
  const unsigned seed = 616;
  std::mt19937_64 random(seed);
  for (std::size_t i = 0; i < test::random_cases(200); ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", process " + std::to_string(i));
    const Service service = test::service(
        test::random_process(random, {.steps = 12, .structured_only = true, .attributes = true}));
    Scenario scenario = crowded(service, random);
    scenario.most_passes = 10'000;
    scenario.horizon.cases = 300;
    scenario.horizon.replications = 5;
    const Simulation found = simulate(service, scenario);
    EXPECT_EQ(found.unfinished + found.undecided, 0U);
    double steps = 0;
    for (const SimulatedStep& step : found.steps) steps += step.executions.mean;
    const double said = measure(service, test::small_catalog()).steps;
    EXPECT_NEAR(steps, said, 0.12 * said + 0.05);
  }
}

}  // namespace
}  // namespace hamvar
