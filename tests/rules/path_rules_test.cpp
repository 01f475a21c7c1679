// SPDX-License-Identifier: Apache-2.0
// Of the rules of long paths: what the cases do not reach, and what they say that it costs.
#include <gmock/gmock.h>

#include "check.hpp"

namespace hamvar {
namespace {

using namespace test;
using testing::IsEmpty;
using testing::SizeIs;

/// A service of agency a, 1000 cases a year, each an hour's work.
Service working(const std::string& id) {
  Service made = service(flow("start > work > end"));
  made.id = id;
  made.file = id + ".json";
  made.owner = "a";
  made.yearly_volume = 1000;
  step(made.process, "work").touch = Estimate::exactly(hours(1));
  return made;
}

std::vector<Finding> overloaded(double staff, const std::vector<Service>& services) {
  Portfolio portfolio{small_catalog(), services};
  portfolio.catalog.agencies.at(0).staff = staff;
  std::vector<Measured> known;
  for (const Service& each : portfolio.services)
    known.push_back(measured(each, facts_of(each, portfolio.catalog)));
  auto found = check_portfolio(portfolio, known);
  std::erase_if(found, [](const Finding& finding) { return finding.rule != "overloaded-resource"; });
  return found;
}

TEST(Overloaded, WorkOfAllServicesAddsUp) {
  EXPECT_THAT(overloaded(1, {working("p")}), IsEmpty());  // 1000 of 1800 hours
  const auto found = overloaded(1, {working("p"), working("q")});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].place.service, "p");
  ASSERT_THAT(found[0].others, SizeIs(1));
  EXPECT_EQ(found[0].others[0].service, "q");
  EXPECT_THAT(overloaded(2, {working("p"), working("q")}), IsEmpty());
}

TEST(Overloaded, NobodyIsTooFew) { EXPECT_THAT(overloaded(0, {working("p")}), SizeIs(1)); }

double hours_a_case(const Finding& finding) {
  const double volume = service(Process()).yearly_volume.value();
  return finding.yearly_cost.value() / Defaults().staff_cost_per_hour / volume;
}

TEST(ReworkLoop, CostsTheRoundsThatAreDoneAgain) {
  Process process = flow("start > x:j > look > x:ok 0.75> end; x:ok 0.25> x:j");
  step(process, "look").touch = Estimate::exactly(hours(1));
  const auto found = check(process, "rework-loop");
  ASSERT_THAT(found, SizeIs(1));
  // 1 / 0.75 passes, of which one is due.
  EXPECT_NEAR(hours_a_case(found[0]), 1 / 0.75 - 1, 1e-6);
}

TEST(ReworkLoop, AStepCostsWhatItIsDoneMoreThanOnce) {
  Process process = flow("start > look > end");
  step(process, "look").touch = Estimate::exactly(hours(1));
  step(process, "look").rework_probability = 0.5;
  const auto found = check(process, "rework-loop");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_NEAR(hours_a_case(found[0]), 1, 1e-6);
}

/// However many choices stand in line, none of them is followed far.
TEST(ReworkLoop, IsQuickInALongLineOfChoices) {
  std::string text = "start > x:c0";
  for (int i = 0; i < 2000; ++i) {
    const std::string at = "x:c" + std::to_string(i);
    text += "; " + at + " 0.5> x:c" + std::to_string(i + 1) + "; " + at + " 0.5> end:e" + std::to_string(i);
  }
  EXPECT_THAT(check(flow(text + "; x:c2000 > end"), "rework-loop"), IsEmpty());
}

}  // namespace
}  // namespace hamvar
