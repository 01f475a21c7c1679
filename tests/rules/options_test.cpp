// SPDX-License-Identifier: Apache-2.0
// What users set reaches the rules, and a rule is not run where a definition says nothing of what it needs.
#include <gmock/gmock.h>

#include <set>

#include "check.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Option& option_of(std::string_view rule) { return *find_rule(rule)->body->options.front(); }

Service visits(int steps) {
  std::string text = "start";
  for (int i = 0; i < steps; ++i) text += " > v" + std::to_string(i);
  Service made = test::service(test::flow(text + " > end"));
  for (const NodeRef node : activities(made.process)) made.process[node].activity.visit = true;
  return made;
}

std::vector<Finding> check_with(const Service& service, const ServiceSettings& settings,
                                std::string_view rule) {
  const Portfolio portfolio{test::small_catalog(), {service}};
  std::vector<Finding> found =
      check_service(portfolio, facts_of(portfolio), service, facts_of(service, portfolio.catalog), settings);
  std::erase_if(found, [&](const Finding& each) { return each.rule != rule; });
  return found;
}

TEST(Options, MoveAThreshold) {
  const Option& most = option_of("too-many-visits");
  EXPECT_THAT(check_with(visits(3), {}, "too-many-visits"), testing::SizeIs(1));
  EXPECT_THAT(check_with(visits(3), {{{&most, 3}}, {}}, "too-many-visits"), IsEmpty());
  EXPECT_THAT(check_with(visits(4), {{{&most, 5}, {&most, 3}}, {}}, "too-many-visits"), testing::SizeIs(1))
      << "the later one counts";
}

TEST(Options, HaveNamesOfTheirOwnAndTellWhatTheyMean) {
  for (const Rule& rule : all_rules()) {
    std::set<std::string_view> names;
    for (const Option* option : rule.body->options) {
      EXPECT_TRUE(names.insert(option->name).second) << rule.id << ": " << option->name;
      EXPECT_NE(option->name, "severity") << rule.id;
      EXPECT_FALSE(option->meaning.empty()) << rule.id;
      EXPECT_FALSE(option->meaning_fa.empty()) << rule.id;
    }
  }
}

TEST(Budgets, TheLaterOneOfAFigureCounts) {
  const KeyFigure* const figure = find_key_figure("visits");
  constexpr std::string_view rule = "budget-exceeded";
  EXPECT_THAT(check_with(visits(3), {}, rule), IsEmpty());
  EXPECT_THAT(check_with(visits(3), {{}, {{figure, 2}}}, rule), testing::SizeIs(1));
  EXPECT_THAT(check_with(visits(3), {{}, {{figure, 2}, {figure, 3}}}, rule), IsEmpty());
  EXPECT_THAT(check_with(visits(3), {{}, {{figure, 3}, {figure, 2}}}, rule), testing::SizeIs(1));
}

TEST(Budgets, AreTheLeastWhereMoreIsBetter) {
  const KeyFigure* const figure = find_key_figure("digital_share");
  constexpr std::string_view rule = "budget-exceeded";
  EXPECT_THAT(check_with(visits(3), {{}, {{figure, 0.5}}}, rule), testing::SizeIs(1));
  EXPECT_THAT(check_with(visits(0), {{}, {{figure, 0}}}, rule), IsEmpty());
}

TEST(Budgets, AreShownInTheUnitOfTheirFigure) {
  const auto message = [](std::string_view key, double value) {
    return check_with(visits(3), {{}, {{find_key_figure(key), value}}}, "budget-exceeded").at(0).message.en;
  };
  EXPECT_THAT(message("digital_share", 0.75), testing::HasSubstr("75 % at least"));
  EXPECT_THAT(message("lead_time", 60), testing::HasSubstr("1 min at most"));
  EXPECT_THAT(message("user_cost", 1000), testing::HasSubstr("1,000 IRR at most"));
  EXPECT_THAT(message("visits", 2.999), testing::HasSubstr("just over 3"));
}

TEST(Options, ReachPortfolioRules) {
  const Option& fewest = option_of("cloned-fragment");
  Service service = visits(6);
  for (const NodeRef node : activities(service.process)) {
    const auto place = static_cast<int>(node - 1) % 3;
    service.process[node].label = {"work " + std::to_string(place), ""};
  }
  const Portfolio portfolio{test::small_catalog(), {service}};
  const auto found = [&](const ServiceSettings& settings) {
    const Measured kept = measured(service, facts_of(service, portfolio.catalog), settings);
    return std::ranges::count(check_portfolio(portfolio, {&kept, 1}), "cloned-fragment", &Finding::rule);
  };
  EXPECT_EQ(found({}), 1);
  EXPECT_EQ(found({{{&fewest, 4}}, {}}), 0);
}

TEST(Needs, ARuleIsNotRunWithoutThem) {
  Service service = visits(4);
  ASSERT_TRUE(says(service, Data::channels));
  for (const NodeRef node : activities(service.process)) service.process[node].activity.visit.reset();
  EXPECT_FALSE(says(service, Data::channels));
  EXPECT_THAT(check_with(service, {}, "too-many-visits"), IsEmpty());
}

TEST(Needs, HaveNames) {
  std::set<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Data>>(
      [&](auto each) { EXPECT_TRUE(names.insert(name_of(each.value).en).second) << each.name; });
}

}  // namespace
}  // namespace hamvar
