// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "check.hpp"

namespace hamvar {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using enum StepKind;

constexpr std::string_view rule = "fragmented-work";

Process three_pieces() {
  Process process = flow("start > one > two > three > end");
  step(process, "one").step = receive;
  step(process, "two").step = formal_check;
  step(process, "three").step = enter_data;
  for (const char* id : {"one", "two", "three"}) step(process, id).touch = Estimate::exactly(minutes(10));
  return process;
}

const Activity& merged_step(const std::vector<Finding>& found) {
  return std::get<MergeActivities>(found.at(0).remedy->edit.changes.at(0)).activity;
}

TEST(FragmentedWork, AddsUpWhatTheStepsDo) {
  Process process = three_pieces();
  Activity& one = step(process, "one");
  Activity& two = step(process, "two");
  Activity& three = step(process, "three");
  needs(one, "d1");
  one.medium_in = Medium::paper;
  one.wait = Estimate::exactly(hours(1));
  one.reject_probability = 0.1;
  needs(needs(two, "d1", EvidenceSource::service), "own");
  two.wait = Estimate{hours(1), hours(2), hours(9)};
  two.touch = Estimate{minutes(5), minutes(20), minutes(50)};
  two.user_time = Estimate::exactly(minutes(7));
  two.documents_out = {"sheet"};
  two.legal.after = {"one"};
  three.wait = Estimate::exactly(minutes(1));
  three.reject_probability = 0.2;
  three.rework_probability = 0.05;
  three.medium_out = Medium::digital;
  three.registries = {{"r1", RegistryOperation::write, AccessMode::online, {}, {}}};
  const auto found = check(process, rule);
  ASSERT_THAT(found, SizeIs(1));
  const Activity& whole = merged_step(found);
  EXPECT_EQ(whole.step, formal_check);
  EXPECT_THAT(whole.evidence, ElementsAre(one.evidence[0], two.evidence[1]));
  EXPECT_THAT(whole.documents_out, ElementsAre("sheet"));
  EXPECT_THAT(whole.registries, ElementsAre(three.registries[0]));
  EXPECT_EQ(whole.touch, (Estimate{minutes(25), minutes(40), minutes(70)}));
  EXPECT_EQ(whole.wait, two.wait);
  EXPECT_EQ(whole.user_time, two.user_time);
  EXPECT_EQ(whole.medium_in, Medium::paper);
  EXPECT_EQ(whole.medium_out, Medium::digital);
  EXPECT_NEAR(whole.reject_probability.value(), 1 - 0.9 * 0.8, 1e-12);
  EXPECT_NEAR(whole.rework_probability.value(), 0.05, 1e-12);
  EXPECT_THAT(whole.legal.after, IsEmpty());
}

/// The way to the office is made once.
TEST(FragmentedWork, OneVisitTakesThePlaceOfThree) {
  Process process = three_pieces();
  for (const char* id : {"one", "two", "three"}) step(process, id).channel = Channel::in_person;
  const auto found = check(process, rule);
  ASSERT_THAT(found, SizeIs(1));
  const Activity& whole = merged_step(found);
  EXPECT_TRUE(whole.needs_visit());
  EXPECT_EQ(step_values(whole, service(process), small_catalog()).user_time,
            step_values(step(process, "one"), service(process), small_catalog()).user_time);
}

TEST(FragmentedWork, AVisitStaysWhatItWasWhateverTheChannelSays) {
  Process process = three_pieces();
  step(process, "two").channel = Channel::in_person;
  step(process, "two").visit = false;
  const auto found = check(process, rule);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_FALSE(merged_step(found).needs_visit());
}

TEST(FragmentedWork, IsAsFirmAsItsFirmestPart) {
  Process process = three_pieces();
  step(process, "one").legal.status = LegalStatus::none;
  step(process, "two").legal = {LegalStatus::regulation, {"l1", "2"}, {}};
  step(process, "three").legal.status = LegalStatus::practice;
  const auto found = check(process, rule);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(merged_step(found).legal.status, LegalStatus::regulation);
  EXPECT_EQ(merged_step(found).legal.law, (LawReference{"l1", "2"}));
}

TEST(FragmentedWork, AStepWithASecondFeeBeginsANewRun) {
  Process process = three_pieces();
  step(process, "one").fee = Fee{100, {}, {}};
  step(process, "three").fee = Fee{200, {}, {}};
  const auto found = check(process, rule);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found.front().others, SizeIs(1));
  EXPECT_EQ(found.front().place.element, "one");
  EXPECT_EQ(merged_step(found).fee->amount, 100);
}

TEST(FragmentedWork, LeavesOthersWorkAlone) {
  const auto silent_after = [](auto&& change) {
    Process process = three_pieces();
    change(step(process, "two"));
    return check(process, rule).empty();
  };
  EXPECT_FALSE(silent_after([](Activity&) {}));
  EXPECT_TRUE(silent_after([](Activity& two) { two.automation = Automation::automatic; }));
  EXPECT_TRUE(silent_after([](Activity& two) { two.touch = Estimate::exactly(minutes(61)); }));
  EXPECT_FALSE(silent_after([](Activity& two) { two.touch = Estimate::exactly(minutes(60)); }));
  EXPECT_TRUE(silent_after([](Activity& two) { two.actor.applicant = true; }));
  EXPECT_TRUE(silent_after([](Activity& two) { two.actor.agency = "b"; }));
  EXPECT_TRUE(silent_after([](Activity& two) { two.step = decide; }));
}

}  // namespace
}  // namespace hamvar
