// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "flow.hpp"
#include "hamvar/measure/figures.hpp"

namespace hamvar {
namespace {

struct Values : testing::Test {
  Catalog catalog = test::small_catalog();
  Service service = test::service(test::flow("start > a > end"));
  Activity& activity = test::step(service.process, "a");
  [[nodiscard]] StepValues values() const { return step_values(activity, service, catalog); }
};

TEST_F(Values, WhatIsGivenIsTaken) {
  activity.touch = Estimate::exactly(hours(2));
  activity.wait = Estimate::exactly(days(3));
  const StepValues found = values();
  EXPECT_EQ(found.touch.mode, hours(2));
  EXPECT_EQ(found.wait.mode, days(3));
  EXPECT_DOUBLE_EQ(found.government_cost, 2 * catalog.defaults.staff_cost_per_hour);
}

TEST_F(Values, WhatIsMissingIsAssumedAndCounted) {
  activity.step = StepKind::formal_check;
  catalog.defaults.touch[StepKind::formal_check] = Estimate::exactly(minutes(20));
  catalog.defaults.wait.clear();
  const StepValues found = values();
  EXPECT_EQ(found.touch.mode, minutes(20));
  EXPECT_EQ(found.assumed, 2U);  // the touch time, and what an hour of staff costs
}

TEST_F(Values, AnEnquiryWaitsForTheSlowestAnswer) {
  activity.step = StepKind::enquire;
  catalog.registries[0].response = Estimate::exactly(days(1));
  catalog.registries[1].response = Estimate::exactly(days(5));
  activity.registries = {{"r1", RegistryOperation::read, AccessMode::online, {}, {}},
                         {"r2", RegistryOperation::read, AccessMode::online, {}, {}}};
  EXPECT_EQ(values().wait.mode, days(5));
}

TEST_F(Values, ALetterTakesTheDefaultOfLetters) {
  activity.step = StepKind::enquire;
  catalog.registries[0].response = Estimate::exactly(minutes(1));
  catalog.defaults.enquiry_wait[AccessMode::letter] = Estimate::exactly(days(9));
  activity.registries = {{"r1", RegistryOperation::read, AccessMode::letter, {}, {}}};
  EXPECT_EQ(values().wait.mode, days(9));
}

TEST_F(Values, AnOwnRateOfTheAgencyWins) {
  activity.touch = Estimate::exactly(hours(1));
  catalog.agencies[0].staff_cost_per_hour = 7;
  EXPECT_DOUBLE_EQ(values().government_cost, 7);
}

TEST_F(Values, TheNearestAreaThatSaysItGivesTravel) {
  catalog.areas = {{"city", {}, "province", {}, {}, {}}, {"province", {}, "", hours(4), 9'000, {}}};
  catalog.index();
  service.area = "city";
  activity.channel = Channel::in_person;
  activity.touch = Estimate{};
  const StepValues found = values();
  EXPECT_EQ(found.user_time.mode, hours(4.5));
  EXPECT_DOUBLE_EQ(found.user_cost, 4.5 * catalog.defaults.user_time_value_per_hour + 9'000);
}

TEST_F(Values, AnAreaThatIsItsOwnParentEnds) {
  catalog.areas = {{"x", {}, "x", {}, {}, {}}};
  service.area = "x";
  activity.channel = Channel::in_person;
  EXPECT_EQ(values().user_time.mode, catalog.defaults.travel_time + minutes(30));
}

TEST_F(Values, TheApplicantCostsTheStateNothing) {
  activity.actor.applicant = true;
  activity.touch = Estimate::exactly(hours(1));
  const StepValues found = values();
  EXPECT_DOUBLE_EQ(found.government_cost, 0);
  EXPECT_DOUBLE_EQ(found.user_cost, catalog.defaults.user_time_value_per_hour);
}

}  // namespace
}  // namespace hamvar
