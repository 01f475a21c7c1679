// SPDX-License-Identifier: Apache-2.0
// Queues of which the theory has closed forms.
#include <gmock/gmock.h>

#include <cmath>

#include "scaled.hpp"
#include "worlds.hpp"

namespace hamvar {
namespace {

/// The long run is asked for by HAMVAR_RANDOM_CASES: cases of a replication.
bool is_long() { return test::random_cases(0) >= 1'000'000; }
std::uint64_t cases(std::uint64_t many) { return is_long() ? test::random_cases(0) : test::scaled(many); }
/// How much wider an interval is of the cases that the sanitizers are given.
const double fewer = std::sqrt(1000.0 / static_cast<double>(test::scaled(1000)));

/// A 95 % interval misses one time in twenty, and there are some thirty of them here: one 1.6 times as wide
/// misses one time in three hundred. CoversTheTruth looks at the share itself.
constexpr double wider = 1.6;

/// In the interval, and the interval narrow: 1 % in the long run, here as far as the cases go.
void expect_theory(const Estimated& found, double theory, double narrow) {
  EXPECT_NEAR(found.mean, theory, wider * found.half_width) << "half width " << found.half_width;
  const double allowed = is_long() ? 0.01 : narrow * fewer;
  EXPECT_LT(found.half_width, allowed * theory);
}

/// Probability that all of `servers` are busy (Erlang C), with `load` = arrival rate x mean service time.
double erlang_c(unsigned servers, double load) {
  double blocked = 1;  // Erlang B by its recursion
  for (unsigned n = 1; n <= servers; ++n) blocked = load * blocked / (n + load * blocked);
  const double rho = load / servers;
  return blocked / (1 - rho * (1 - blocked));
}

Simulation run(Scenario scenario, std::uint64_t many) {
  scenario.horizon = {.cases = cases(many), .warm_up = cases(many) / 10, .replications = 20, .seed = 7};
  return simulate(test::one_step(), scenario, 2);
}

TEST(Queues, MM1) {
  for (const double rho : {0.5, 0.8}) {
    const double work = 100 * rho;
    const Simulation found = run(test::one_desk(1, 100, RandomTime::exponential(work)), 40'000);
    expect_theory(found.cycle_time, work / (1 - rho), 0.03);
    expect_theory(found.waiting, rho * work / (1 - rho), 0.04);
    expect_theory(found.pools[0].utilisation, rho, 0.01);
    expect_theory(found.pools[0].queue, rho * rho / (1 - rho), 0.05);
    // The time in an M/M/1 is exponential.
    expect_theory(found.p50, std::log(2) * work / (1 - rho), 0.03);
    expect_theory(found.p90, std::log(10) * work / (1 - rho), 0.04);
  }
}

/// Of 300 intervals of an M/M/1 with 95 % confidence about 285 hold the true mean; 3.5 deviations of a
/// binomial are 14.
TEST(Queues, CoversTheTruthAsOftenAsItSays) {
  Scenario scenario = test::one_desk(1, 100, RandomTime::exponential(50));
  scenario.horizon = {.cases = 2000, .warm_up = 200, .replications = 8};
  int held = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    scenario.horizon.seed = seed;
    const Estimated time = simulate(test::one_step(), scenario, 2).cycle_time;
    if (std::abs(time.mean - 100) <= time.half_width) ++held;
  }
  EXPECT_GE(held, 285 - 14);
  EXPECT_LE(held, 285 + 14);
}

TEST(Queues, MMcByErlangC) {
  for (const unsigned servers : {2U, 5U, 20U}) {
    const double rho = 0.8;
    const double work = 100 * rho * servers;
    const Simulation found = run(test::one_desk(servers, 100, RandomTime::exponential(work)), 40'000);
    const double wait = erlang_c(servers, rho * servers) * work / (servers * (1 - rho));
    expect_theory(found.waiting, wait, 0.08);
    expect_theory(found.cycle_time, wait + work, 0.03);
    expect_theory(found.pools[0].utilisation, rho, 0.01);
  }
}

TEST(Queues, MG1ByPollaczekAndKhinchine) {
  const double rho = 0.7;
  const double mean = 70;
  struct Service {
    RandomTime work;
    double variance;
  };
  using enum DistributionKind;
  const Service services[] = {{RandomTime::exactly(mean), 0},
                              {{.kind = uniform, .a = 40, .b = 100}, 60.0 * 60 / 12},
                              {{.kind = gamma, .a = mean, .b = 2 * mean * mean}, 2 * mean * mean},
                              {{.kind = lognorm, .a = mean, .b = mean * mean}, mean * mean},
                              {{.kind = triang, .a = 60, .b = 30, .c = 120},
                               (60.0 * 60 + 30 * 30 + 120 * 120 - 60 * 30 - 60 * 120 - 30 * 120) / 18}};
  for (const Service& each : services) {
    const Simulation found = run(test::one_desk(1, mean / rho, each.work), 60'000);
    const double second_moment = each.variance + mean * mean;
    expect_theory(found.waiting, rho / mean * second_moment / (2 * (1 - rho)), 0.08);
  }
}

/// Arrivals of both classes at 0.4 of the server: the waits of a non-preemptive priority queue (Cobham 1954).
TEST(Queues, PrioritiesByCobham) {
  Scenario scenario = test::one_desk(1, 100, RandomTime::exponential(80));
  scenario.attributes = {{"kind", {{"urgent", 0.5}, {"other", 0.5}}, {}}};
  const Simulation fair = run(scenario, 40'000);
  scenario.priorities = {{1, {{{"kind", "urgent"}}}}};
  // Whoever is served first, the mean wait over all is that of first come, first served, as service times are
  // alike.
  const Simulation found = run(scenario, 40'000);
  const double residual = 0.8 * 80;  // rho x E[S^2] / 2 E[S]
  const double urgent = residual / (1 - 0.4);
  const double other = residual / ((1 - 0.4) * (1 - 0.8));
  expect_theory(found.waiting, (urgent + other) / 2, 0.05);
  expect_theory(fair.waiting, residual / (1 - 0.8), 0.05);
  // What priority changes is the median: the mixture of the two has many short waits.
  EXPECT_LT(found.p50.mean, 0.8 * fair.p50.mean);
}

}  // namespace
}  // namespace hamvar
