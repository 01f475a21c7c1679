// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/figures.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "case_simulation.hpp"
#include "flow.hpp"
#include "large_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::step;
using testing::DoubleNear;

/// All steps take exactly `time`, and wait for nothing.
Process timed(std::string_view text, Duration time = hours(1)) {
  Process process = flow(text);
  for (const NodeRef node : activities(process)) {
    process[node].activity.touch = Estimate::exactly(time);
    process[node].activity.wait = Estimate{};
  }
  return process;
}
Figures figures_of(Process process) {
  return measure(test::service(std::move(process)), test::small_catalog());
}
double in_hours(Duration time) { return time.count() / 3600; }

TEST(Figures, ASequenceAddsUp) {
  const Figures figures = figures_of(timed("start > a > b > c > end"));
  EXPECT_DOUBLE_EQ(in_hours(figures.lead_time), 3);
  EXPECT_DOUBLE_EQ(in_hours(figures.longest_lead_time), 3);
  EXPECT_DOUBLE_EQ(figures.lead_time_sd, 0);
  EXPECT_DOUBLE_EQ(figures.steps, 3);
  EXPECT_FALSE(figures.approximate);
}

TEST(Figures, ExclusiveBranchesCountByTheirShare) {
  const Figures figures = figures_of(timed("start > x:s 0.3> a > x:j > end; x:s 0.7> b > c > x:j"));
  EXPECT_NEAR(in_hours(figures.lead_time), 0.3 + 0.7 * 2, 1e-12);
  EXPECT_DOUBLE_EQ(in_hours(figures.longest_lead_time), 2);
  EXPECT_NEAR(figures.lead_time_sd, 3600 * std::sqrt(0.3 * 0.7), 1e-6);
  EXPECT_DOUBLE_EQ(figures.longest_steps, 2);
}

TEST(Figures, OfParallelBranchesTheLongestCounts) {
  const Figures figures = figures_of(timed("start > +:s > a > +:j > end; +:s > b > c > +:j"));
  EXPECT_DOUBLE_EQ(in_hours(figures.lead_time), 2);
  EXPECT_DOUBLE_EQ(figures.steps, 3);
  EXPECT_DOUBLE_EQ(figures.longest_steps, 3);
  EXPECT_DOUBLE_EQ(in_hours(figures.touch_time), 3);
}

TEST(Figures, TwoEqualUncertainBranchesTakeLongerThanEither) {
  // E[max] of two independent normals with mean m and deviation s is m + s / sqrt(pi).
  Process process = timed("start > +:s > a > +:j > end; +:s > b > +:j");
  for (const char* id : {"a", "b"}) step(process, id).touch = Estimate{hours(4), hours(10), hours(16)};
  const double sd = 2;
  EXPECT_NEAR(in_hours(figures_of(process).lead_time), 10 + sd / std::sqrt(M_PI), 1e-9);
}

TEST(Figures, ALoopRepeatsGeometrically) {
  // The body once and each time with q = 0.25 the way back and the body again: 1 + q / (1 - q) * 2.
  const Figures figures = figures_of(timed("start > x:j > a > x:s 0.75> end; x:s 0.25> b > x:j"));
  EXPECT_NEAR(in_hours(figures.lead_time), 1 + 1.0 / 3 * 2, 1e-9);
  EXPECT_NEAR(figures.steps, 4.0 / 3 + 1.0 / 3, 1e-9);
  EXPECT_DOUBLE_EQ(figures.longest_steps, 1);
}

TEST(Figures, ReworkRepeatsAStep) {
  Process process = timed("start > a > end");
  step(process, "a").rework_probability = 0.2;
  const Figures figures = figures_of(process);
  EXPECT_NEAR(in_hours(figures.lead_time), 1.25, 1e-12);
  EXPECT_NEAR(figures.steps, 1.25, 1e-12);
}

TEST(Figures, AnInclusiveSplitTakesEachBranchByItself) {
  // Branches of 1 and 2 hours with 0.5 each, given that at least one is taken: 1 h with 1/3, else 2 h.
  const Figures figures = figures_of(timed("start > o:s 0.5> a > o:j > end; o:s 0.5> b > c > o:j"));
  EXPECT_NEAR(in_hours(figures.lead_time), 1.0 / 3 + 2 * 2.0 / 3, 1e-9);
  EXPECT_NEAR(figures.steps, 2.0 / 3 + 2 * 2.0 / 3, 1e-9);
  EXPECT_DOUBLE_EQ(figures.longest_steps, 3);
}

TEST(Figures, ARigidExclusivePartIsExact) {
  // x:2 is reached from x:1 and from a; the ways cross and do not nest.
  const Figures figures = figures_of(timed(
      "start > x:1 0.5> a > x:s 0.5> x:2 > b > end; x:s 0.5> x:3 > c > end:2; x:1 0.5> d > x:t 0.5> x:2; "
      "x:t 0.5> x:3"));
  EXPECT_NEAR(in_hours(figures.lead_time), 2, 1e-9);
  EXPECT_FALSE(figures.approximate);
}

TEST(Figures, ARigidConcurrentPartIsMarkedAsAnEstimate) {
  const Figures figures =
      figures_of(timed("start > +:s > a > +:t > b > +:j > end; +:s > c > +:u > e > +:j; +:t > d > +:u"));
  EXPECT_NEAR(in_hours(figures.lead_time), 3, 1e-6);  // a, d, e
  EXPECT_DOUBLE_EQ(in_hours(figures.longest_lead_time), 3);
  EXPECT_TRUE(figures.approximate);
}

TEST(Figures, TheCriticalPathIsTheWayThatTakesLongest) {
  const Figures figures = figures_of(timed("start > a > +:s > b > +:j > e > end; +:s > c > d > +:j"));
  std::vector<std::string> way;
  double whole = 0;
  for (const PathStep& each : figures.critical.steps) {
    way.push_back(each.node);
    whole += each.share;
  }
  EXPECT_THAT(way, testing::ElementsAre("a", "c", "d", "e"));
  EXPECT_NEAR(whole, 1, 1e-12);
  EXPECT_DOUBLE_EQ(in_hours(figures.critical.time), 4);
}

TEST(Figures, HandoffsAreFlowsBetweenActors) {
  EXPECT_DOUBLE_EQ(figures_of(timed("start > p@a > q@b > r@b > s@a > end")).handoffs, 2);
  const Figures split =
      figures_of(timed("start > p@a > x:s 0.25> q@b > x:j > r@a > end; x:s 0.75> t@a > x:j"));
  EXPECT_NEAR(split.handoffs, 0.5, 1e-12);
  EXPECT_DOUBLE_EQ(split.longest_handoffs, 2);
  EXPECT_NEAR(split.agencies, 1.25, 1e-12);
  EXPECT_DOUBLE_EQ(split.longest_agencies, 2);
}

TEST(Figures, WhatIsAskedOfPeople) {
  Process process = timed("start > apply > check > end");
  Activity& apply = step(process, "apply");
  apply.step = StepKind::receive;
  apply.channel = Channel::in_person;
  apply.evidence = {{"d1", EvidenceForm::copy, EvidenceSource::user, {}, {}},
                    {"d2", EvidenceForm::certified, EvidenceSource::user, {}, {}},
                    {"d3", EvidenceForm::original, EvidenceSource::government, {}, {}}};
  apply.user_time = Estimate::exactly(hours(2));
  apply.fee = Fee{100'000, {}, {}};
  Service service = test::service(process);
  service.times_per_year = 4;
  service.fees.push_back({50'000, {}, {}});
  const Catalog catalog = test::small_catalog();
  const Figures figures = measure(service, catalog);
  const Defaults& defaults = catalog.defaults;
  EXPECT_DOUBLE_EQ(figures.documents, 2);
  EXPECT_DOUBLE_EQ(figures.visits, 1);
  EXPECT_DOUBLE_EQ(figures.user_steps, 1);
  EXPECT_DOUBLE_EQ(figures.submissions, 4);
  EXPECT_DOUBLE_EQ(figures.user_cost, 2 * defaults.user_time_value_per_hour + defaults.travel_cost +
                                          defaults.copy_cost + defaults.certified_copy_cost + 150'000);
  EXPECT_DOUBLE_EQ(figures.government_cost, 2 * defaults.staff_cost_per_hour);
  EXPECT_DOUBLE_EQ(figures.yearly_cost(), (figures.user_cost + figures.government_cost) * 1000);
}

/// Random structured processes with attributes, no inclusive gateways: what the simulation can play.
test::RandomShape playable(std::uint64_t seed, bool parallel) {
  test::RandomShape shape;
  shape.steps = 3 + static_cast<unsigned>(seed % 10);
  shape.inclusive = false;
  shape.parallel = parallel;
  shape.structured_only = true;
  shape.attributes = true;
  return shape;
}

struct Sampled {
  double time = 0, time_square = 0, handoffs = 0, agencies = 0, steps = 0, visits = 0;
};

Sampled sampled(const Service& service, const Catalog& catalog, std::mt19937_64& random, int runs) {
  const Process& process = service.process;
  const auto choose = [&](NodeRef split) {
    const std::vector<double> shares = flow_shares(split, process);
    return std::discrete_distribution<std::size_t>(shares.begin(), shares.end())(random);
  };
  std::vector<StepValues> values(num_vertices(process));
  for (const NodeRef node : activities(process))
    values[node] = step_values(process[node].activity, service, catalog);
  const auto draw = [&](const Estimate& estimate) {
    return std::normal_distribution(estimate.mean().count(), std::sqrt(estimate.variance()) + 1e-300)(random);
  };
  double again = 0;
  const auto take = [&](NodeRef node) {
    if (!is_activity(node, process)) return 0.0;
    const bool applicant = process[node].activity.actor.applicant;
    double time = 0;
    again = -1;
    do {
      time += draw(values[node].wait) + draw(applicant ? values[node].user_time : values[node].touch);
      ++again;
    } while (std::bernoulli_distribution(values[node].rework)(random));
    return time;
  };
  Sampled sum;
  for (int i = 0; i < runs; ++i) {
    const test::CaseRun run = test::CaseSimulation(service, choose, take).run();
    sum.time += run.time;
    sum.time_square += run.time * run.time;
    sum.handoffs += run.handoffs;
    sum.agencies += static_cast<double>(run.agencies.size());
    for (const NodeRef node : activities(process)) {
      const double executions = run.times[node] / (1 - values[node].rework);
      sum.steps += executions;
      if (process[node].activity.needs_visit()) sum.visits += executions;
    }
  }
  for (double* each : {&sum.time, &sum.time_square, &sum.handoffs, &sum.agencies, &sum.steps, &sum.visits})
    *each /= runs;
  return sum;
}

void compare_with_sample(std::uint64_t seed, bool parallel, double time_tolerance) {
  std::mt19937_64 random(seed);
  const Service service = test::service(test::random_process(random, playable(seed, parallel)));
  const Catalog catalog = test::small_catalog();
  const Figures figures = measure(service, catalog);
  constexpr int runs = 4000;
  const Sampled sample = sampled(service, catalog, random, runs);
  const double sd = std::sqrt(std::max(0.0, sample.time_square - sample.time * sample.time));
  const double noise = 5 * sd / std::sqrt(runs);
  const std::string what = "seed " + std::to_string(seed) + ": " + test::shape(service.process);
  EXPECT_NEAR(figures.lead_time.count(), sample.time, noise + time_tolerance * sample.time) << what;
  // The spread suffers most from taking skewed times as normal.
  EXPECT_NEAR(figures.lead_time_sd, sd, (parallel ? 0.4 : 0.15) * sd + 1) << what;
  const auto near = [&](double count) { return 0.05 + 0.1 * count; };
  EXPECT_NEAR(figures.steps, sample.steps, near(sample.steps)) << what;
  EXPECT_NEAR(figures.visits, sample.visits, near(sample.visits)) << what;
  EXPECT_NEAR(figures.handoffs, sample.handoffs, near(sample.handoffs)) << what;
  EXPECT_NEAR(figures.agencies, sample.agencies, near(sample.agencies)) << what;
}

TEST(Figures, AgreeWithSimulatedCasesWithoutConcurrency) {
  for (std::uint64_t seed = 1; seed <= test::scaled(150); ++seed) compare_with_sample(seed, false, 0);
}

/// Clark's formula takes the times of parallel branches as normal, which loops and choices are not: some
/// percent.
TEST(Figures, AgreeWithSimulatedCasesWithConcurrency) {
  for (std::uint64_t seed = 1; seed <= test::scaled(150); ++seed) compare_with_sample(seed, true, 0.08);
}

/// Every way to choose at every split; runs that repeat a node are left out.
struct Worst {
  double time = 0, steps = 0, visits = 0, handoffs = 0, agencies = 0;
};
Worst worst_of_all(const Service& service, const Catalog& catalog) {
  const Process& process = service.process;
  std::vector<std::size_t> choice(num_vertices(process), 0);
  std::vector<double> longest(num_vertices(process), 0);
  std::vector<NodeRef> splits;
  for (const NodeRef node : nodes(process)) {
    if (process[node].kind == NodeKind::exclusive && out_degree(node, process) > 1) splits.push_back(node);
    if (!is_activity(node, process)) continue;
    const StepValues values = step_values(process[node].activity, service, catalog);
    const bool applicant = process[node].activity.actor.applicant;
    longest[node] = (values.wait.max + (applicant ? values.user_time.max : values.touch.max)).count();
  }
  Worst worst;
  const auto play = [&] {
    struct Repeats {};
    std::vector<int> seen(num_vertices(process), 0);
    const auto take = [&](NodeRef node) {
      if (++seen[node] > 1) throw Repeats{};
      return longest[node];
    };
    try {
      const auto run = test::CaseSimulation(
                           service, [&](NodeRef split) { return choice[split]; }, take)
                           .run();
      double steps = 0, visits = 0;
      for (const NodeRef node : activities(process)) {
        steps += run.times[node];
        visits += process[node].activity.needs_visit() ? run.times[node] : 0;
      }
      worst = {std::max(worst.time, run.time), std::max(worst.steps, steps), std::max(worst.visits, visits),
               std::max(worst.handoffs, run.handoffs),
               std::max(worst.agencies, static_cast<double>(run.agencies.size()))};
    } catch (const Repeats&) {
    }
  };
  for (std::size_t i = 0; i <= splits.size();) {
    if (i == 0) play();
    if (i == splits.size()) break;
    if (++choice[splits[i]] < out_degree(splits[i], process)) {
      i = 0;
    } else {
      choice[splits[i]] = 0;
      ++i;
    }
  }
  return worst;
}

TEST(Figures, LongestCountsAreThoseOfTheWorstChoices) {
  for (std::uint64_t seed = 1; seed <= test::scaled(300); ++seed) {
    std::mt19937_64 random(seed);
    const Service service = test::service(test::random_process(random, playable(seed, seed % 2 == 0)));
    std::size_t choices = 1;
    for (const NodeRef node : nodes(service.process))
      if (service.process[node].kind == NodeKind::exclusive) choices *= out_degree(node, service.process);
    if (choices > 5000) continue;
    const Catalog catalog = test::small_catalog();
    const Figures figures = measure(service, catalog);
    const Worst worst = worst_of_all(service, catalog);
    const std::string what = "seed " + std::to_string(seed) + ": " + test::shape(service.process);
    EXPECT_NEAR(figures.longest_lead_time.count(), worst.time, 1e-6) << what;
    EXPECT_DOUBLE_EQ(figures.longest_steps, worst.steps) << what;
    EXPECT_DOUBLE_EQ(figures.longest_visits, worst.visits) << what;
    EXPECT_DOUBLE_EQ(figures.longest_handoffs, worst.handoffs) << what;
    EXPECT_DOUBLE_EQ(figures.longest_agencies, worst.agencies) << what;
  }
}

TEST(Figures, LargeProcessesDoNotOverflowTheStack) {
  EXPECT_GT(figures_of(test::long_chain(test::scaled(100'000))).steps, test::scaled(99'000));
  EXPECT_GT(figures_of(test::deep_nesting(test::scaled(5'000))).steps, 1);
}

TEST(Figures, AnEmptyProcessHasNone) {
  const Figures figures = figures_of(Process());
  EXPECT_DOUBLE_EQ(figures.steps, 0);
  EXPECT_DOUBLE_EQ(figures.lead_time.count(), 0);
}

}  // namespace
}  // namespace hamvar
