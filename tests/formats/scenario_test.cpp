// SPDX-License-Identifier: Apache-2.0
#include "hamvar/formats/scenario.hpp"

#include <gmock/gmock.h>

#include <random>

#include "hamvar/model/errors.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A scenario with all that is followed, as Prosimos writes it: numbers as strings now and then.
constexpr const char* whole = R"({
  "resource_profiles": [
    {"id": "clerks", "name": "Clerks", "resource_list": [
      {"id": "clerk_1", "name": "Anna's desk", "cost_per_hour": "35", "amount": 2, "calendar": "office",
       "assignedTasks": ["t1"]},
      {"id": "clerk_2", "name": "Ben's desk", "cost_per_hour": 20.5, "amount": 1, "calendar": "always",
       "assignedTasks": ["t1", "t2"]}]}
  ],
  "resource_calendars": [
    {"id": "office", "name": "Office", "time_periods": [
      {"from": "MONDAY", "to": "TUESDAY", "beginTime": "09:00:00.000", "endTime": "17:30:00"}]},
    {"id": "always", "name": "24/7", "time_periods": [
      {"from": "MONDAY", "to": "SUNDAY", "beginTime": "00:00:00", "endTime": "23:59:59.999"}]}
  ],
  "task_resource_distribution": [
    {"task_id": "t1", "resources": [
      {"resource_id": "clerk_1", "distribution_name": "norm",
       "distribution_params": [{"value": 600}, {"value": 120}, {"value": 60}, {"value": 3600}]},
      {"resource_id": "clerk_2", "distribution_name": "triang",
       "distribution_params": [{"value": 300}, {"value": 100}, {"value": 900}]}]},
    {"task_id": "t2", "resources": [
      {"resource_id": "clerk_2", "distribution_name": "fix", "distribution_params": [{"value": 60}, {"value": 0}, {"value": 1}]}]}
  ],
  "arrival_time_distribution": {"distribution_name": "expon",
    "distribution_params": [{"value": 1800}, {"value": 0}, {"value": 100000}]},
  "arrival_time_calendar": [{"from": "SUNDAY", "to": "MONDAY", "beginTime": "08:00:00", "endTime": "12:00:00"}],
  "gateway_branching_probabilities": [
    {"gateway_id": "g", "probabilities": [{"path_id": "f1", "value": "0.7"}, {"path_id": "f2"}]}],
  "event_distribution": [
    {"event_id": "e", "distribution_name": "uniform", "distribution_params": [{"value": 10}, {"value": 20}]}],
  "batch_processing": [
    {"task_id": "t2", "type": "Parallel", "size_distrib": [], "duration_distrib": [{"key": "3", "value": 0.8}],
     "firing_rules": [[{"attribute": "size", "comparison": ">", "value": 2}],
                      [{"attribute": "week_day", "comparison": "=", "value": "Friday"},
                       {"attribute": "daily_hour", "comparison": "=", "value": "15"}],
                      [{"attribute": "large_wt", "comparison": ">=", "value": 7200}]]}],
  "case_attributes": [
    {"name": "kind", "type": "discrete", "values": [{"key": "gold", "value": 0.25}, {"key": "other", "value": 0.75}]},
    {"name": "sum", "type": "continuous", "values": {"distribution_name": "fix", "distribution_params": [{"value": 240}]}}],
  "prioritisation_rules": [
    {"priority_level": 1, "rules": [[{"attribute": "kind", "comparison": "=", "value": "gold"},
                                     {"attribute": "sum", "comparison": "in", "value": ["100", "inf"]}]]}],
  "gateway_execution_limit": 500,
  "model_type": "CRISP"
})";

TEST(Scenario, OfProsimosIsRead) {
  const ReadScenario read = read_scenario(whole, "s.json");
  EXPECT_THAT(read.left_out, IsEmpty());
  const Scenario& it = read.scenario;
  ASSERT_THAT(it.pools, SizeIs(2));
  EXPECT_EQ(it.pools[0], (ResourcePool{"clerk_1", "Anna's desk", "clerks", 2, 35, "office"}));
  EXPECT_EQ(it.pools[1], (ResourcePool{"clerk_2", "Ben's desk", "clerks", 1, 20.5, ""}));
  ASSERT_THAT(it.calendars, SizeIs(1));
  EXPECT_THAT(it.calendars[0].open,
              ElementsAre(WeeklyInterval{9 * 3600, 17.5 * 3600}, WeeklyInterval{33 * 3600, 41.5 * 3600}));
  EXPECT_THAT(it.arrival_open, ElementsAre(WeeklyInterval{(6 * 24 + 8) * 3600.0, (6 * 24 + 12) * 3600.0},
                                           WeeklyInterval{8 * 3600, 12 * 3600}));
  ASSERT_THAT(it.steps, SizeIs(2));
  EXPECT_EQ(it.steps[0].performers[0].work,
            (RandomTime{.kind = DistributionKind::norm, .a = 600, .b = 120, .least = 60, .most = 3600}));
  EXPECT_EQ(it.steps[0].performers[1].work,
            (RandomTime{.kind = DistributionKind::triang, .a = 300, .b = 100, .c = 900}));
  EXPECT_EQ(it.steps[1].performers[0].work, RandomTime::exactly(60));
  EXPECT_EQ(it.arrival, (RandomTime{.kind = DistributionKind::expon, .a = 1800, .most = 100000}));
  ASSERT_THAT(it.branching, SizeIs(1));
  EXPECT_DOUBLE_EQ(it.branching[0].ways[0].second, 0.7);
  EXPECT_DOUBLE_EQ(it.branching[0].ways[1].second, 0.3);  // what is not said shares the rest
  EXPECT_EQ(it.events[0].wait, (RandomTime{.kind = DistributionKind::uniform, .a = 10, .b = 20}));
  ASSERT_THAT(it.batching[0].rules, SizeIs(3));
  EXPECT_EQ(it.batching[0].rules[0], (FiringRule{.size = 3}));
  EXPECT_EQ(it.batching[0].rules[1], (FiringRule{.day = 4, .hour = 15}));
  EXPECT_EQ(it.batching[0].rules[2], (FiringRule{.oldest = 7200}));
  EXPECT_EQ(it.priorities[0].any_of[0][0], (Condition{"kind", "gold"}));
  EXPECT_EQ(it.priorities[0].any_of[0][1].least, 100);
  EXPECT_EQ(it.most_passes, 500U);
}

TEST(Scenario, IsWrittenSoThatItReadsTheSame) {
  const Scenario of_prosimos = read_scenario(whole, "s.json").scenario;
  EXPECT_EQ(read_scenario(write_scenario(of_prosimos), "w.json").scenario, of_prosimos);
}

RandomTime random_distribution(std::mt19937_64& random) {
  using enum DistributionKind;
  const double a = static_cast<double>(random() % 1000) / 7;
  const double b = a + static_cast<double>(random() % 1000) / 3;
  const double c = b + 1;
  switch (random() % 9) {
    case 0:
      return {.kind = uniform, .a = a, .b = b};
    case 1:
      return {.kind = norm, .a = b, .b = a, .least = a, .most = 2 * c};
    case 2:
      return {.kind = triang, .a = b, .b = a, .c = c};
    case 3:
      return {.kind = expon, .a = c, .least = a};
    case 4:
      return {.kind = lognorm, .a = c, .b = a};
    case 5:
      return {.kind = gamma, .a = c, .b = a, .most = 1e6};
    case 6:
      return {.kind = pert, .a = a, .b = b, .c = c};
    case 7:
      return {.kind = histogram_sampling, .histogram = {{a, 0.3}, {b, 1}}};
    default:
      return RandomTime::exactly(a);
  }
}

/// All that a scenario can say, at random.
Scenario random_scenario(std::mt19937_64& random) {
  const auto share = [&] { return static_cast<double>(random() % 1000) / 1000; };
  Scenario made;
  made.arrival = random_distribution(random);
  if (random() % 2 == 0) made.arrival_open = {{3600, 7200}, {86400 + 60, 86400 + 3600}};
  made.calendars = {{"c1", "C 1", {{0, 3600}}}, {"c2", "", {{5 * 86400.0 + 30, 5 * 86400.0 + 86400}}}};
  for (int i = 0; i < 4; ++i) {
    const std::string id = "pool" + std::to_string(i);
    made.pools.push_back({id, "Pool", i < 2 ? "profile" : "", random() % 2 == 0 ? ResourcePool::unlimited : 3,
                          share() * 100,
                          i == 0   ? ""
                          : i == 1 ? "c1"
                                   : "c2"});
    StepPlan step{"t" + std::to_string(i), random_distribution(random), {}, share() * 0.9, share(), share()};
    step.performers = {{id, random_distribution(random)}, {"pool0", random_distribution(random)}};
    made.steps.push_back(step);
  }
  made.events = {{"e", random_distribution(random)}};
  made.branching = {{"g", {{"f", share()}, {"a>b", share()}, {"a>b#2", share()}}}};
  made.batching = {{"t1",
                    static_cast<BatchKind>(random() % 3),
                    {{.size = 4, .oldest = 60}, {.newest = 30, .day = 3}},
                    {{2, 0.5}, {5, 0.25}}},
                   {"t2", BatchKind::Parallel, {{.day = 1, .hour = 10, .every = 14 * 86400.0}}, {}}};
  made.attributes = {{"kind", {{"x", 0.5}, {"y", 0.5}}, {}}, {"n", {}, random_distribution(random)}};
  made.priorities = {{2, {{{"kind", "x"}, {"n", "", 5, 10}}, {{"n", "", 20}}}}};
  made.user_cost = share();
  made.most_passes = static_cast<std::uint32_t>(1 + random() % 5000);
  made.horizon = {1 + random() % 5000, random() % 500, static_cast<std::uint32_t>(1 + random() % 50),
                  random() >> 12};
  return made;
}

TEST(Scenario, OfAnyKindSurvivesWritingAndReading) {
  const unsigned seed = 31;
  std::mt19937_64 random(seed);
  for (int i = 0; i < 300; ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", scenario " + std::to_string(i));
    const Scenario made = random_scenario(random);
    const ReadScenario read = read_scenario(write_scenario(made), "s.json");
    EXPECT_EQ(read.scenario, made);
    EXPECT_THAT(read.left_out, IsEmpty());
    EXPECT_EQ(write_scenario(read.scenario), write_scenario(made));
  }
}

std::string replaced(std::string text, const std::string& old, const std::string& with) {
  const auto at = text.find(old);
  if (at == std::string::npos) throw std::invalid_argument(old);
  return text.replace(at, old.size(), with);
}

std::string problem_of(const std::string& text) {
  try {
    (void)read_scenario(text, "s.json");
  } catch (const InputError& error) {
    return error.problems().front().to_string();
  }
  return "none";
}

TEST(Scenario, SaysWhatIsWrongAndWhere) {
  EXPECT_THAT(problem_of(replaced(whole, R"("norm",)", R"("exponnorm",)")),
              HasSubstr("s.json:17:55: task_resource_distribution[0].resources[0].distribution_name"));
  EXPECT_THAT(
      problem_of(replaced(whole, R"([{"value": 600}, {"value": 120}, {"value": 60}, {"value": 3600}])",
                          R"([{"value": 600}])")),
      HasSubstr("expected mean and standard deviation"));
  EXPECT_THAT(problem_of(replaced(whole, R"("CRISP")", R"("FUZZY")")), HasSubstr("expected \"CRISP\""));
  EXPECT_THAT(problem_of(replaced(whole, R"("endTime": "17:30:00")", R"("endTime": "08:00:00")")),
              HasSubstr("the period ends before it begins"));
  EXPECT_THAT(problem_of(replaced(whole, R"("endTime": "17:30:00")", R"("endTime": "half past five")")),
              HasSubstr("expected a time of day"));
  EXPECT_THAT(problem_of(replaced(whole, R"("0.7")", R"("often")")), HasSubstr("expected a number"));
  EXPECT_THAT(problem_of(replaced(whole, R"("amount": 2)", R"("amount": 0)")), HasSubstr("at least 1"));
  EXPECT_THAT(problem_of(replaced(whole, R"("value": 1800)", R"("value": 0)")), HasSubstr("is above 0"));
  EXPECT_THAT(problem_of("{}"), HasSubstr("is missing"));
}

/// As older files have them.
TEST(Scenario, TakesOtherSpellings) {
  std::string text = whole;
  for (const char* key : {"assignedTasks", "assignedTasks"}) text = replaced(text, key, "assigned_tasks");
  text = replaced(text, R"([
    {"event_id": "e", "distribution_name": "uniform", "distribution_params": [{"value": 10}, {"value": 20}]}])",
                  "{}");
  const ReadScenario read = read_scenario(text, "s.json");
  EXPECT_THAT(read.left_out, IsEmpty());
  EXPECT_THAT(read.scenario.events, IsEmpty());
}

/// Whatever is changed in a file, it is read or refused with a place in it.
TEST(Scenario, OfAnyTextIsReadOrRefused) {
  const unsigned seed = 77;
  std::mt19937_64 random(seed);
  const std::string good = write_scenario(random_scenario(random)) + whole;
  std::size_t refused = 0;
  for (std::size_t i = 0; i < test::random_cases(3000); ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", change " + std::to_string(i));
    std::string text = whole;
    for (std::size_t n = 1 + random() % 3; n > 0; --n) {
      const std::size_t length = random() % 6;
      const std::string piece = good.substr(random() % (good.size() - 6), random() % 6);
      text.replace(random() % (text.size() - 6), length, piece);
    }
    try {
      const ReadScenario read = read_scenario(text, "s.json");
      EXPECT_EQ(read_scenario(write_scenario(read.scenario), "w.json").scenario, read.scenario);
    } catch (const InputError& error) {
      ++refused;
      EXPECT_GT(error.problems().front().at.line, 0U);
    }
  }
  EXPECT_GT(refused, 0U);
  EXPECT_LT(refused, test::random_cases(3000));
}

TEST(Scenario, ListsWhatIsNotFollowed) {
  const std::string more = replaced(whole, R"("model_type")", R"("branch_rules": [{"id": "r", "rules": []}],
  "multitask": {"type": "local", "values": []}, "something_new": 1, "model_type")");
  const std::string text =
      replaced(more, R"("size_distrib": [])", R"("size_distrib": [{"key": "1", "value": 0}])");
  std::vector<std::string> paths;
  for (const LeftOut& each : read_scenario(text, "s.json").left_out) paths.push_back(each.path);
  EXPECT_THAT(paths,
              ElementsAre("batch_processing[0].size_distrib", "branch_rules", "multitask", "something_new"));
}

}  // namespace
}  // namespace hamvar
