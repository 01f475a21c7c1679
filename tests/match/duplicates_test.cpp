// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/duplicates.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Two services of agencies a and b for the same life event.
Portfolio two_services(const char* one, const char* other) {
  Portfolio made{test::small_catalog(), {test::service(test::flow(one)), test::service(test::flow(other))}};
  made.services[1].id = "t";
  made.services[1].owner = "b";
  made.services[0].yearly_volume = 100;
  made.services[1].yearly_volume = 10;
  for (Service& service : made.services) service.life_events = {LifeEvent::business};
  return made;
}

void ask(Portfolio& portfolio, std::size_t service, const char* id, AccessMode mode) {
  Activity& activity = test::step(portfolio.services[service].process, id);
  activity.step = StepKind::enquire;
  activity.registries = {{.registry = "r1", .mode = mode, .documents = {"d1"}, .at = {}}};
  activity.touch = Estimate::exactly(hours(1));
  activity.wait = Estimate::exactly(days(service == 0 ? 1 : 4));
}

TEST(Duplicates, SayWhoHowOftenAndWhatItCosts) {
  Portfolio portfolio = two_services("start > x:? 0.5> ask > end; x:? 0.5> end", "start > write > end");
  ask(portfolio, 0, "ask", AccessMode::letter);
  ask(portfolio, 1, "write", AccessMode::online);
  const Duplicates found = duplicates(placed(portfolio));
  ASSERT_THAT(found.groups, SizeIs(1));
  const DuplicateGroup& group = found.groups[0];
  EXPECT_EQ(group.reason, WorkReason::registry);
  EXPECT_EQ(group.agencies, 2U);
  EXPECT_EQ(group.services, 2U);
  EXPECT_DOUBLE_EQ(group.per_year, 50 + 10) << "half of the cases of the first";
  const Money hour = portfolio.catalog.defaults.staff_cost_per_hour;
  EXPECT_DOUBLE_EQ(group.members[0].state_cost, 50 * hour);
  EXPECT_DOUBLE_EQ(group.state_cost, 60 * hour);
  EXPECT_DOUBLE_EQ(group.people_cost, 0);
  ASSERT_TRUE(group.avoidable);
  EXPECT_DOUBLE_EQ(*group.avoidable, 50 * hour) << "all but the cheapest";
}

TEST(Duplicates, AdviceIsTheFirstThatFits) {
  Portfolio portfolio =
      two_services("start > one > two > ask > end", "start > three > four > five > write > end");
  ask(portfolio, 0, "ask", AccessMode::letter);
  ask(portfolio, 1, "write", AccessMode::letter);
  EXPECT_EQ(duplicates(placed(portfolio)).groups.at(0).advice, Advice::one_enquiry);

  for (const auto& [service, id] : {std::pair(0U, "ask"), {1U, "write"}})
    test::step(portfolio.services[service].process, id).step = StepKind::inspect;
  EXPECT_EQ(duplicates(placed(portfolio)).groups.at(0).advice, Advice::use_the_result);
  portfolio.services[1].life_events = {LifeEvent::death};
  EXPECT_EQ(duplicates(placed(portfolio)).groups.at(0).advice, Advice::shared_service);
  EXPECT_FALSE(duplicates(placed(portfolio)).groups.at(0).avoidable) << "the cases are others";

  Portfolio alike = two_services("start > ask > end", "start > write > other > end");
  ask(alike, 0, "ask", AccessMode::letter);
  ask(alike, 1, "write", AccessMode::letter);
  const Duplicates found = duplicates(placed(alike));
  EXPECT_EQ(found.groups.at(0).advice, Advice::merge_services);
  ASSERT_THAT(found.pairs, SizeIs(1));
  EXPECT_EQ(found.pairs[0].common, 1U);
  EXPECT_DOUBLE_EQ(found.pairs[0].share, 2.0 / 3);
}

TEST(Duplicates, OneAgencyTwiceInOneServiceIsNone) {
  Portfolio portfolio = two_services("start > ask > again > end", "start > other > end");
  ask(portfolio, 0, "ask", AccessMode::letter);
  ask(portfolio, 0, "again", AccessMode::letter);
  EXPECT_THAT(duplicates(placed(portfolio)).groups, IsEmpty());
  test::step(portfolio.services[0].process, "again").actor.agency = "c";
  EXPECT_THAT(duplicates(placed(portfolio)).groups, SizeIs(1));
}

TEST(EnquiriesMatrix, HasAFieldForEachAgencyRegistryAndWay) {
  Portfolio portfolio = two_services("start > ask > again > end", "start > write > end");
  ask(portfolio, 0, "ask", AccessMode::letter);
  ask(portfolio, 0, "again", AccessMode::letter);
  test::step(portfolio.services[0].process, "again").registries[0].documents = {"d2"};
  test::step(portfolio.services[0].process, "again").wait = Estimate::exactly(days(3));
  ask(portfolio, 1, "write", AccessMode::online);
  test::step(portfolio.services[1].process, "write").channel = Channel::in_person;
  const std::vector<Enquiries> matrix = duplicates(placed(portfolio)).enquiries;
  ASSERT_THAT(matrix, SizeIs(2));
  EXPECT_EQ(matrix[0].agency, "a");
  EXPECT_EQ(matrix[0].way, EnquiryWay::letter);
  EXPECT_EQ(matrix[0].owner, "a");
  EXPECT_THAT(matrix[0].documents, ElementsAre("d1", "d2"));
  EXPECT_EQ(matrix[0].steps, 2U);
  EXPECT_EQ(matrix[0].services, 1U);
  EXPECT_DOUBLE_EQ(matrix[0].per_year, 200);
  EXPECT_DOUBLE_EQ(matrix[0].wait.count(), days(2).count()) << "mean of one day and three";
  EXPECT_EQ(matrix[1].agency, "b");
  EXPECT_EQ(matrix[1].way, EnquiryWay::in_person);
}

void name_steps(Process& process, const std::vector<std::string>& labels) {
  for (std::size_t i = 0; i < labels.size(); ++i)
    test::node(process, "s" + std::to_string(i)).label = {labels[i], ""};
}

TEST(SharedFragments, MayHaveOneStepMore) {
  Portfolio portfolio =
      two_services("start > s0 > s1 > s2 > s3 > end", "start > s0 > s1 > s2 > s3 > s4 > end");
  name_steps(portfolio.services[0].process,
             {"receive tax return", "check tax return", "register tax return", "archive tax return"});
  name_steps(portfolio.services[1].process, {"receive tax return", "check tax return", "blorp zork",
                                             "register tax return", "archive tax return"});
  const std::vector<SharedFragment> found = duplicates(placed(portfolio)).fragments;
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_THAT(found[0].copies, SizeIs(2));
  EXPECT_THAT(found[0].copies[0].steps, SizeIs(4));
  EXPECT_THAT(found[0].copies[1].steps, SizeIs(4));
  EXPECT_FALSE(found[0].copies[0].more);
  EXPECT_EQ(found[0].copies[1].more, test::ref(portfolio.services[1].process, "s2"));
  EXPECT_EQ(found[0].services, 2U);
  EXPECT_DOUBLE_EQ(found[0].per_year, 110);
}

TEST(SharedFragments, TwoStepsMoreAreAnother) {
  Portfolio portfolio = two_services("start > s0 > s1 > s2 > end", "start > s0 > s1 > s2 > s3 > s4 > end");
  name_steps(portfolio.services[0].process,
             {"receive tax return", "check tax return", "register tax return"});
  name_steps(portfolio.services[1].process,
             {"receive tax return", "check tax return", "blorp zork", "gnarf quux", "register tax return"});
  EXPECT_THAT(duplicates(placed(portfolio)).fragments, IsEmpty());
}

}  // namespace
}  // namespace hamvar
