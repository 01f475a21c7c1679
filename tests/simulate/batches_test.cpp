// SPDX-License-Identifier: Apache-2.0
// Steps that are done for several cases together, each moment worked out by hand.
#include <gmock/gmock.h>

#include "worlds.hpp"

namespace hamvar {
namespace {

using test::exact_step;
using test::regular;

constexpr double hour = 3600;
constexpr double day = 86400;

Scenario batched(BatchKind kind, FiringRule rule) {
  Scenario scenario = regular(10, 4);
  scenario.pools = {{"council", "", "", 1, 3600, ""}};
  scenario.steps = {exact_step("serve", "council", 4)};
  scenario.batching = {{"serve", kind, {rule}, {}}};
  return scenario;
}

/// Two at a time: those of 10 and 20 begin at 20, those of 30 and 40 at 40.
TEST(Batches, ABatchIsDoneOnceItIsFull) {
  const auto cycle = [](BatchKind kind, double factor) {
    Scenario scenario = batched(kind, {.size = 2});
    if (factor != 1) scenario.batching[0].factors = {{2, factor}};
    return simulate(test::one_step(), scenario).cycle_time.mean;
  };
  EXPECT_DOUBLE_EQ(cycle(BatchKind::Parallel, 1), (10 + 4 + 4) / 2.0);
  EXPECT_DOUBLE_EQ(cycle(BatchKind::Sequential, 1), (10 + 4 + 8) / 2.0);
  EXPECT_DOUBLE_EQ(cycle(BatchKind::Concurrent, 1), (10 + 8 + 8) / 2.0);
  EXPECT_DOUBLE_EQ(cycle(BatchKind::Sequential, 0.5), (10 + 2 + 4) / 2.0);
}

/// Two councils: the batch of 20 sits with the first until 45, that of 40 with the second.
TEST(Batches, WhoIsFreeTakesTheBatch) {
  Scenario scenario = batched(BatchKind::Parallel, {.size = 2});
  scenario.pools.push_back({"other", "", "", 1, 0, ""});
  scenario.steps[0].performers = {{"council", RandomTime::exactly(25)}, {"other", RandomTime::exactly(7)}};
  const Simulation found = simulate(test::one_step(), scenario);
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, ((35 + 25) + (17 + 7)) / 4.0);
}

TEST(Batches, ABatchOfTheWholeCostsItsHoursOnce) {
  const Simulation parallel = simulate(test::one_step(), batched(BatchKind::Parallel, {.size = 2}));
  EXPECT_DOUBLE_EQ(parallel.state_cost.mean, 2);  // 4 seconds at 1 a second, for two
  const Simulation in_turn = simulate(test::one_step(), batched(BatchKind::Sequential, {.size = 2}));
  EXPECT_DOUBLE_EQ(in_turn.state_cost.mean, 4);
}

/// A council on every second Tuesday at 10:00. Cases come each 5 days: days 5, 10, 15, 20. It meets on days
/// 1, 15, 29 at 10:00; the case of day 15 at 00:00 is there in time.
TEST(Batches, ACouncilMeetsEveryTwoWeeks) {
  Scenario scenario = batched(BatchKind::Parallel, {.day = 1, .hour = 10, .every = 14 * day});
  scenario.arrival = RandomTime::exactly(5 * day);
  const Simulation found = simulate(test::one_step(), scenario);
  const double meeting = 15 * day + 10 * hour;
  const double next = 29 * day + 10 * hour;
  EXPECT_NEAR(found.cycle_time.mean,
              ((meeting - 5 * day) + (meeting - 10 * day) + (meeting - 15 * day) + (next - 20 * day)) / 4 + 4,
              1e-6);
}

/// Each day at 15:00. Cases come each 9 hours: at 9, 18, 27, 36 o'clock of the first days; done at 15 and 39.
TEST(Batches, ABatchIsDoneAtItsHour) {
  Scenario scenario = batched(BatchKind::Parallel, {.hour = 15});
  scenario.arrival = RandomTime::exactly(9 * hour);
  EXPECT_NEAR(simulate(test::one_step(), scenario).cycle_time.mean, (6 + 21 + 12 + 3) / 4.0 * hour + 4, 1e-6);
  // At least two: the first has to wait for the second day.
  scenario.batching[0].rules[0].size = 2;
  EXPECT_NEAR(simulate(test::one_step(), scenario).cycle_time.mean, (30 + 21 + 12 + 3) / 4.0 * hour + 4,
              1e-6);
}

/// The first of a batch waits no longer than 25: those of 10, 20, 30 go at 35, those of 40, 50, 60 at 65.
TEST(Batches, NobodyWaitsForABatchTooLong) {
  const Simulation found = simulate(test::one_step(), batched(BatchKind::Parallel, {.oldest = 25}));
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, (25 + 15 + 5 + 25) / 4.0 + 4);
  // Each new one sets the clock of `newest` back; it is never quiet for 15, so that nothing is ever done.
  const Simulation never = simulate(test::one_step(), batched(BatchKind::Parallel, {.newest = 15}));
  EXPECT_EQ(never.unfinished, 0U);  // when no more cases come, it is quiet at last
  EXPECT_GT(never.cycle_time.mean, 100);
}

}  // namespace
}  // namespace hamvar
