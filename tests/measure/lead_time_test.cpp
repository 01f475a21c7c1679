// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/lead_time.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "case_player.hpp"
#include "flow.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/measure/figures.hpp"
#include "hamvar/structure/flatten.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

struct Drawn {
  const char* name;
  LeadTimeMethod method;
  const char* text;
};
constexpr auto blocks = LeadTimeMethod::blocks;
constexpr auto chain = LeadTimeMethod::chain;
constexpr auto simulation = LeadTimeMethod::simulation;

constexpr Drawn drawn[] = {
    {"one step", blocks, "start > a > end"},
    {"sequence", blocks, "start > a > b > c > d > e > end"},
    {"long sequence", blocks, "start > a > b > c > d > e > f > g > h > i > k > l > m > n > p > q > r > end"},
    {"timer", blocks, "start > a > t:1 > b > end"},
    {"choice", blocks, "start > x:s 0.3> a > x:j > end; x:s 0.7> b > x:j"},
    {"choice of three", blocks, "start > x:s 0.1> a > x:j > end; x:s 0.2> b > x:j; x:s 0.7> c > d > x:j"},
    {"skip", blocks, "start > a > x:s 0.25> b > x:j > c > end; x:s 0.75> x:j"},
    {"early end", blocks, "start > a > x:s 0.2> end:refused; x:s 0.8> b > c > end"},
    {"nested choices", blocks,
     "start > x:1 0.5> a > x:2 0.4> b > x:j > end; x:2 0.6> c > x:j; x:1 0.5> d > x:j"},
    {"two choices in line", blocks,
     "start > x:1 0.5> a > x:2 > x:3 0.1> c > x:4 > end; x:1 0.5> b > x:2; x:3 0.9> d > x:4"},
    {"event-based choice", blocks, "start > e:s 0.6> t:1 > a > x:j > end; e:s 0.4> t:2 > b > x:j"},
    {"two side by side", blocks, "start > +:s > a > +:j > end; +:s > b > +:j"},
    {"five side by side", blocks,
     "start > +:s > a > +:j > end; +:s > b > +:j; +:s > c > +:j; +:s > d > +:j; +:s > e > +:j"},
    {"sequences side by side", blocks, "start > +:s > a > b > +:j > g > end; +:s > c > d > e > +:j"},
    {"nested side by side", blocks,
     "start > +:1 > a > +:2 > b > +:3 > +:4 > end; +:2 > c > +:3; +:1 > d > +:4"},
    {"choice beside a sequence", blocks,
     "start > +:s > x:1 0.2> a > x:2 > +:j > end; x:1 0.8> b > x:2; +:s > c > +:j"},
    {"side by side in a choice", blocks,
     "start > x:1 0.5> +:s > a > +:j > x:2 > end; +:s > b > +:j; x:1 0.5> c > x:2"},
    {"ends side by side", blocks, "start > +:s > a > end; +:s > b > c > end:2"},
    {"inclusive", blocks, "start > o:s 0.5> a > o:j > end; o:s 0.5> b > o:j"},
    {"inclusive of three", blocks, "start > o:s 0.9> a > o:j > end; o:s 0.2> b > o:j; o:s 0.5> c > d > o:j"},
    {"inclusive with a skip", blocks, "start > o:s 0.4> a > o:j > end; o:s 0.5> b > o:j; o:s 0.3> o:j"},
    {"inclusive in side by side", blocks,
     "start > +:1 > o:s 0.7> a > o:j > +:2 > end; o:s 0.6> b > o:j; +:1 > c > +:2"},
    {"loop", blocks, "start > x:j > a > x:s 0.7> end; x:s 0.3> x:j"},
    {"loop with a way back", blocks, "start > x:j > a > b > x:s 0.6> end; x:s 0.4> c > x:j"},
    {"loop that is hardly left", blocks, "start > x:j > a > x:s 0.05> end; x:s 0.95> b > x:j"},
    {"nested loops", blocks,
     "start > x:1 > x:2 > a > x:3 0.8> x:4 0.7> b > end; x:3 0.2> c > x:2; x:4 0.3> d > x:1"},
    {"three nested loops", blocks,
     "start > x:1 > x:2 > x:3 > a > x:4 0.9> b > x:5 0.7> c > x:6 0.8> end; x:4 0.1> x:3; x:5 0.3> d > x:2; "
     "x:6 0.2> e > x:1"},
    {"loop in a branch", blocks,
     "start > +:s > x:1 > a > x:2 0.5> +:j > end; x:2 0.5> b > x:1; +:s > c > +:j"},
    {"side by side in a loop", blocks,
     "start > x:1 > +:s > a > +:j > x:2 0.6> end; +:s > b > +:j; x:2 0.4> c > x:1"},
    {"inclusive in a loop", blocks,
     "start > x:1 > o:s 0.3> a > o:j > x:2 0.6> end; o:s 0.8> b > o:j; x:2 0.4> x:1"},
    {"loop with two exits", blocks,
     "start > x:j > a > x:1 0.2> b > end; x:1 0.5> c > end:2; x:1 0.3> d > x:j"},
    {"crossing choices", chain,
     "start > x:1 0.5> a > x:s 0.5> x:2 > b > end; x:s 0.5> x:3 > c > end:2; x:1 0.5> d > x:t 0.3> x:2; x:t "
     "0.7> x:3"},
    {"jump forward out of a choice", chain,
     "start > x:1 0.6> a > x:2 0.3> b > x:3 > c > x:4 > end; x:2 0.7> d > x:4; x:1 0.4> e > x:3"},
    {"loop with two ways in", chain,
     "start > x:1 0.5> x:2 > a > x:3 > b > x:4 0.6> end; x:1 0.5> c > x:3; x:4 0.4> d > x:2"},
    {"loop with an exit in its middle", chain,
     "start > x:j > a > x:1 0.8> b > x:2 0.6> x:3 > end; x:1 0.2> c > x:3; x:2 0.4> d > x:j"},
    {"two loops that overlap", chain,
     "start > x:1 > a > x:2 > b > x:3 0.7> c > x:4 0.6> end; x:3 0.3> d > x:1; x:4 0.4> e > x:2"},
    {"a chain beside a step", simulation,
     "start > +:s > x:1 0.6> a > x:2 0.3> b > x:3 > c > x:4 > +:j > end; x:2 0.7> d > x:4; x:1 0.4> e > x:3; "
     "+:s > f > +:j"},
    {"bridge", simulation, "start > +:s > a > +:t > b > +:j > end; +:s > c > +:u > e > +:j; +:t > d > +:u"},
    {"two bridges", simulation,
     "start > +:s > a > +:t > b > +:v > f > +:j > end; +:s > c > +:u > e > +:w > g > +:j; +:t > d > +:u; +:w "
     "> h > +:v"},
    {"bridge with a choice", simulation,
     "start > +:s > a > +:t > x:1 0.5> b > x:2 > +:j > end; x:1 0.5> k > x:2; +:s > c > +:u > e > +:j; +:t > "
     "d > +:u"},
    {"bridge with a loop", simulation,
     "start > +:s > x:1 > a > x:2 0.7> +:t > b > +:j > end; x:2 0.3> f > x:1; +:s > c > +:u > e > +:j; +:t > "
     "d > +:u"},
    {"bridge in a loop", simulation,
     "start > x:1 > +:s > a > +:t > b > +:j > x:2 0.8> end; +:s > c > +:u > e > +:j; +:t > d > +:u; x:2 0.2> "
     "x:1"},
    {"inclusive branch that leaves early", simulation,
     "start > o:s 0.6> a > x:1 0.5> b > o:j > c > x:e > end; x:1 0.5> f > o:k; o:s 0.7> d > o:k > e > o:j"},
};

/// Times of all sizes, some fixed, some repeated; the same for the same seed.
void set_times(Process& process, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::uniform_real_distribution<> share(0, 1);
  const auto estimate = [&] {
    const double size = 600 * std::exp(share(random) * 8);  // ten minutes to three weeks
    if (share(random) < 0.2) return Estimate::exactly(Duration(size));
    const double mode = size * (0.1 + 0.7 * share(random));
    return Estimate{Duration(mode * share(random)), Duration(mode), Duration(size)};
  };
  for (const NodeRef node : nodes(process)) {
    Node& it = process[node];
    if (it.kind == NodeKind::event) it.event.wait = estimate();
    if (it.kind != NodeKind::activity) continue;
    it.activity.touch = estimate();
    it.activity.wait = estimate();
    if (share(random) < 0.2) it.activity.rework_probability = 0.05 + 0.3 * share(random);
  }
}

/// The mean within 0.5 %, quantiles within 1 % (P95: 3 %), and what the sample itself may be off: four
/// standard errors, for quantiles of the share that lies below them.
void expect_agreement(const LeadTime& found, const std::vector<double>& sample) {
  const auto count = static_cast<double>(sample.size());
  const double mean = std::accumulate(sample.begin(), sample.end(), 0.0) / count;
  double square = 0;
  for (const double each : sample) square += (each - mean) * (each - mean) / count;
  EXPECT_NEAR(found.time.mean(), mean, 0.005 * mean + 4 * std::sqrt(square / count)) << "mean";
  // A few long cases move the deviation of the sample: 10 %, more only of the samples of the sanitizers'
  // runs.
  const double off = 0.1 * std::sqrt(std::max(1.0, 8'000 / count));
  EXPECT_NEAR(std::sqrt(found.time.variance()), std::sqrt(square), off * std::sqrt(square) + 1e-3 * mean);
  for (const double share : {0.5, 0.8, 0.9, 0.95}) {
    const double within = share > 0.9 ? 0.03 : 0.01;  // there is less mass to tell the tail by
    const double noise = 4 * std::sqrt(share * (1 - share) / count);
    const auto at = [&](double part) {
      return sample[static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * (count - 1))];
    };
    EXPECT_GE(found.time.quantile(share), (1 - within) * at(share - noise)) << "P" << 100 * share;
    EXPECT_LE(found.time.quantile(share), (1 + within) * at(share + noise)) << "P" << 100 * share;
  }
}

TEST(LeadTime, AgreesWithPlayedCasesInEachConstruct) {
  std::uint64_t seed = 0;
  for (const Drawn& each : drawn) {
    if (seed++ % test::every() != 0) continue;
    SCOPED_TRACE(std::string(each.name) + ", seed " + std::to_string(seed));
    Process process = test::flow(each.text);
    set_times(process, seed);
    const Service service = test::service(process);
    const LeadTime found = lead_time(service, test::small_catalog());
    EXPECT_TRUE(found.method == each.method);
    expect_agreement(found, test::played_cases(process, test::random_cases(20'000), seed));
  }
}

/// What the catalogue's defaults say, written into the steps, so that the player need not know them.
void resolve(Process& flat, const Service& service, const Catalog& catalog) {
  for (const NodeRef node : activities(flat)) {
    Activity& activity = flat[node].activity;
    const StepValues values = step_values(activity, service, catalog);
    activity.touch = values.touch;
    activity.wait = values.wait;
    activity.user_time = values.user_time;
  }
}

TEST(LeadTime, AgreesWithPlayedCasesOfServices) {
  const Loaded loaded = load({HAMVAR_SOURCE_DIR "/processes"});
  std::size_t services = 0;
  for (const Portfolio& portfolio : loaded.portfolios)
    for (const Service& service : portfolio.services) {
      SCOPED_TRACE(service.id);
      ++services;
      Process flat = is_flat(service.process) ? service.process : flatten(service.process);
      resolve(flat, service, portfolio.catalog);
      expect_agreement(lead_time(service, portfolio.catalog),
                       test::played_cases(flat, test::random_cases(20'000), 7));
    }
  EXPECT_GE(services, 13U);
}

TEST(LeadTime, AgreesWithPlayedCasesOfRandomProcesses) {
  for (std::uint64_t seed = 1; seed <= test::scaled(60); ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 3 + static_cast<unsigned>(seed % 12);
    shape.structured_only = true;
    shape.attributes = true;
    Process process = test::random_process(random, shape);
    set_times(process, seed);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + test::shape(process));
    const Service service = test::service(process);
    Process resolved = process;
    resolve(resolved, service, test::small_catalog());
    const LeadTime found = lead_time(service, test::small_catalog());
    expect_agreement(found, test::played_cases(resolved, test::random_cases(8'000), seed));
  }
}

TEST(LeadTime, OfBranchesSideBySideIsTheMeanOfTheLastAndNotTheLastMean) {
  // Each branch takes 0 or 2 days, with one half each: the last of two takes 2 days in three cases of four.
  Process process = test::flow(
      "start > +:s > x:1 0.5> a > x:2 > +:j > end; x:1 0.5> x:2; +:s > x:3 0.5> b > x:4 > +:j; x:3 0.5> x:4");
  for (const char* id : {"a", "b"}) {
    test::step(process, id).touch = Estimate::exactly(days(2));
    test::step(process, id).wait = Estimate{};
  }
  const LeadTime found = lead_time(test::service(process), test::small_catalog());
  EXPECT_NEAR(found.time.mean(), days(1.5).count(), 1e-6);  // and not days(1), the mean of either
  EXPECT_NEAR(found.time.quantile(0.24), 0, 1e-6);
  EXPECT_NEAR(found.time.quantile(0.26), days(2).count(), 1e-6);
}

TEST(LeadTime, TellsHowManyCasesKeepTheDeadline) {
  Process process = test::flow("start > x:s 0.3> a > x:j > end; x:s 0.7> b > x:j");
  for (const char* id : {"a", "b"}) test::step(process, id).touch = Estimate{};
  test::step(process, "a").wait = Estimate::exactly(days(40));
  test::step(process, "b").wait = Estimate::exactly(days(5));
  Service service = test::service(process);
  EXPECT_FALSE(lead_time(service, test::small_catalog()).in_time);
  service.deadline = Deadline{days(30), {}, SilenceRule::none};
  EXPECT_NEAR(*lead_time(service, test::small_catalog()).in_time, 0.7, 1e-12);
}

TEST(LeadTime, IsTheSameEachTime) {
  Process process = test::flow(drawn[37].text);
  set_times(process, 5);
  const Service service = test::service(process);
  const LeadTime once = lead_time(service, test::small_catalog());
  const LeadTime again = lead_time(service, test::small_catalog());
  ASSERT_EQ(once.method, simulation);
  EXPECT_EQ(once.time.quantile(0.9), again.time.quantile(0.9));
  EXPECT_EQ(once.time.mean(), again.time.mean());
}

TEST(LeadTime, OfNothingIsNone) {
  const LeadTime found = lead_time(test::service(Process()), test::small_catalog());
  EXPECT_EQ(found.time.mean(), 0);
  EXPECT_TRUE(found.time.is_fixed());
}

}  // namespace
}  // namespace hamvar
