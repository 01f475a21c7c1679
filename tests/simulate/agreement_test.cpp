// SPDX-License-Identifier: Apache-2.0
// Where nobody waits for anybody, a simulation and the flow analysis say the same.
#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>
#include <random>

#include "hamvar/formats/load.hpp"
#include "hamvar/measure/figures.hpp"
#include "hamvar/simulate/default_scenario.hpp"
#include "random_process.hpp"
#include "scaled.hpp"
#include "worlds.hpp"

namespace hamvar {
namespace {

/// Intervals that a true value is outside of once in some ten thousand times: many are looked at.
constexpr double wider = 2.2;

/// How much wider an interval is of the cases that the sanitizers are given.
const double fewer = std::sqrt(1000.0 / static_cast<double>(test::scaled(1000)));

void expect_same(const Estimated& found, double said, const char* what) {
  EXPECT_NEAR(found.mean, said, wider * found.half_width + 1e-6 * std::abs(said) + 1e-9) << what;
}

Simulation unlimited(const Service& service, const Catalog& catalog, std::uint64_t cases) {
  Scenario scenario = without_queues(default_scenario(service, catalog, {}));
  scenario.horizon = {.cases = cases, .warm_up = 0, .replications = 20, .seed = 3};
  return simulate(service, scenario, 2);
}

void expect_agreement(const Service& service, const Catalog& catalog, std::uint64_t cases, double clark) {
  const Figures said = measure(service, catalog);
  const Simulation found = unlimited(service, catalog, cases);
  EXPECT_EQ(found.unfinished + found.undecided, 0U);
  EXPECT_NEAR(found.waiting.mean, 0, 1e-6);  // sums of times are rounded
  expect_same(found.delay, said.waiting_time.count(), "delay");
  expect_same(found.visits, said.visits, "visits");
  expect_same(found.handoffs, said.handoffs, "handoffs");
  expect_same(found.state_cost, said.government_cost, "state cost");
  expect_same(found.user_cost, said.user_cost, "user cost");
  double steps = 0;
  for (const SimulatedStep& step : found.steps) steps += step.executions.mean;
  EXPECT_NEAR(steps, said.steps, 0.03 * fewer * said.steps);
  // Parallel branches are taken as normal by the flow analysis (Clark's formulas).
  EXPECT_NEAR(found.cycle_time.mean, said.lead_time.count(),
              wider * found.cycle_time.half_width + clark * said.lead_time.count());
}

TEST(Agreement, WithTheFlowAnalysisOfTheReadyPortfolio) {
  const std::filesystem::path folder = std::filesystem::path(HAMVAR_SOURCE_DIR) / "processes";
  const Loaded loaded = load(std::vector{folder});
  ASSERT_EQ(loaded.portfolios.size(), 1U);
  const Portfolio& portfolio = loaded.portfolios[0];
  ASSERT_GE(portfolio.services.size(), 13U);
  for (const Service& service : portfolio.services) {
    SCOPED_TRACE(service.id);
    expect_agreement(service, portfolio.catalog, test::scaled(2000), 0.01);
  }
}

TEST(Agreement, WithTheFlowAnalysisOfRandomBlocks) {
  const unsigned seed = 20261;
  std::mt19937_64 random(seed);
  for (std::size_t i = 0; i < test::random_cases(60); ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", process " + std::to_string(i));
    const test::RandomShape shape{.steps = 10, .structured_only = true, .attributes = true};
    const Service service = test::service(test::random_process(random, shape));
    expect_agreement(service, test::small_catalog(), test::scaled(1000), 0.05);
  }
}

}  // namespace
}  // namespace hamvar
