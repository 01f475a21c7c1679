// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/work.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"

namespace hamvar {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

Portfolio two_services(const char* one, const char* other) {
  Portfolio portfolio{test::small_catalog(),
                      {test::service(test::flow(one)), test::service(test::flow(other))}};
  portfolio.services[1].id = "t";
  return portfolio;
}

TEST(SameWork, EnquiriesOfOneRegistryAreOneWorkWhateverTheirLabels) {
  Portfolio portfolio = two_services("start > ask > end", "start > enquire > end");
  for (Service& service : portfolio.services)
    for (const NodeRef node : activities(service.process)) {
      service.process[node].activity.step = StepKind::enquire;
      service.process[node].activity.registries = {{.registry = "r1", .documents = {}, .at = {}}};
    }
  const auto groups = work_groups(portfolio);
  ASSERT_THAT(groups, SizeIs(1));
  EXPECT_FALSE(groups[0].key.by_label);
  EXPECT_THAT(groups[0].members, SizeIs(2));
}

TEST(SameWork, EnquiriesForDifferentDocumentsAreNot) {
  Portfolio portfolio = two_services("start > ask > end", "start > ask > end");
  for (int i = 0; i < 2; ++i) {
    Activity& activity = test::step(portfolio.services[static_cast<std::size_t>(i)].process, "ask");
    activity.step = StepKind::enquire;
    activity.registries = {{.registry = "r1", .documents = {i == 0 ? "d1" : "d2"}, .at = {}}};
  }
  EXPECT_THAT(work_groups(portfolio), IsEmpty());
}

TEST(SameWork, LabelsAreComparedInEitherLanguageAndSpelling) {
  Portfolio portfolio = two_services("start > a > end", "start > b > end");
  test::node(portfolio.services[0].process, "a").label = {"", "بررسي مدارك"};
  test::node(portfolio.services[1].process, "b").label = {"Check papers", "بررسی مدارک"};
  const auto groups = work_groups(portfolio);
  ASSERT_THAT(groups, SizeIs(1));
  EXPECT_TRUE(groups[0].key.by_label);
}

TEST(SameWork, TheSameLabelOnAnotherKindOfStepIsOtherWork) {
  Portfolio portfolio = two_services("start > sign > end", "start > sign > end");
  test::step(portfolio.services[0].process, "sign").step = StepKind::approve;
  EXPECT_THAT(work_groups(portfolio), IsEmpty());
}

TEST(SameWork, OfUnspecifiedStepsIsToldByTheirLabelsAlone) {
  Portfolio portfolio = two_services("start > check > end", "start > file > end");
  for (Service& service : portfolio.services)
    for (const NodeRef node : activities(service.process)) {
      Activity& activity = service.process[node].activity;
      activity.step = StepKind::unspecified;
      activity.registries = {{.registry = "r1", .documents = {}, .at = {}}};
      activity.documents_out = {"d1"};
    }
  EXPECT_THAT(work_groups(portfolio), IsEmpty());
  test::node(portfolio.services[1].process, "file").label = {"Check", ""};
  test::node(portfolio.services[0].process, "check").label = {"check", ""};
  const auto groups = work_groups(portfolio);
  ASSERT_THAT(groups, SizeIs(1));
  EXPECT_TRUE(groups[0].key.by_label);
}

TEST(SameWork, UnspecifiedStepsWithoutLabelsHaveNothingInCommon) {
  Portfolio portfolio = two_services("start > a > end", "start > b > end");
  for (Service& service : portfolio.services)
    for (const NodeRef node : activities(service.process)) {
      service.process[node].label = {};
      service.process[node].activity.step = StepKind::unspecified;
    }
  EXPECT_THAT(work_groups(portfolio), IsEmpty());
}

}  // namespace
}  // namespace hamvar
