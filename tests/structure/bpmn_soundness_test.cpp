// SPDX-License-Identifier: Apache-2.0
// What docs/semantics.md says of each element, one by one.
#include <gmock/gmock.h>

#include "bpmn.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {
namespace {

using test::attach;
using test::flow;
using test::inside;
using test::node;
using test::set_event;
using testing::ElementsAre;

/// A sub-process in which two ways wait for each other although only one is taken.
Process with_deadlock_inside(const std::string& more = "") {
  Process process = flow("start > sub > end; start:i > x:s > a > +:j > end:i; x:s > b > +:j" + more);
  inside(process, "sub", {"start:i", "x:s", "a", "b", "+:j", "end:i"});
  return process;
}

TEST(BpmnSoundness, ADeadlockInASubProcessIsOne) {
  const Soundness said = check_soundness(with_deadlock_inside());
  EXPECT_EQ(said.option_to_complete, Verdict::no);
  EXPECT_THAT(said.against(Property::option_to_complete)->run, ElementsAre("start"));
}

TEST(BpmnSoundness, AStartThatChoosesDoesSo) {
  Process process = flow("start > a > +:j > end; start > b > +:j");
  EXPECT_TRUE(check_soundness(process).sound());
  process[*boost::begin(flows_out(test::ref(process, "start"), process))].condition.en = "if so";
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::no);
}

TEST(BpmnSoundness, ABoundaryEventLeadsOutOfADeadlock) {
  Process process = with_deadlock_inside("; late > end:late");
  attach(process, "late", "sub", EventKind::timer);
  EXPECT_TRUE(check_soundness(process).sound());
  node(process, "late").event.interrupting = false;
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::no);
}

TEST(BpmnSoundness, WhatInterruptsTakesAllTokensInside) {
  // Were the token in the loop left, the process could not complete.
  Process process = flow("start > sub > end; start:i > x:l > a > x:l; late > end:late");
  inside(process, "sub", {"start:i", "x:l", "a"});
  attach(process, "late", "sub", EventKind::message);
  EXPECT_TRUE(check_soundness(process).sound());
}

TEST(BpmnSoundness, ABoundaryEventOfAStepThatDoesNotInterruptRunsBesideIt) {
  Process process = flow("start > a > +:j > end; late > +:j");
  attach(process, "late", "a", EventKind::timer, false);
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::no);  // it need not come
  process = flow("start > a > x:j > end; late > x:j");
  attach(process, "late", "a", EventKind::timer, false);
  EXPECT_EQ(check_soundness(process).safe, Verdict::no);
  process = flow("start > a > o:j > end; late > o:j");
  attach(process, "late", "a", EventKind::timer, false);
  EXPECT_TRUE(check_soundness(process).sound());
}

TEST(BpmnSoundness, AnErrorGoesToTheInnermostThatCatchesIt) {
  Process process = flow("start > sub > b > end; start:i > x:s > a > end:i; x:s > end:e; wrong > c > end:c");
  inside(process, "sub", {"start:i", "x:s", "a", "end:i", "end:e"});
  attach(process, "wrong", "sub", EventKind::error);
  set_event(process, "end:e", EventKind::error, "E1");
  EXPECT_TRUE(check_soundness(process).sound());
  // What nobody throws does not come: the boundary event waits for the error that is thrown.
  process = flow("start > sub > b > end; start:i > a > end:i; u > end:e; wrong > c > end:c; x:u > u > x:u");
  inside(process, "sub", {"start:i", "a", "end:i", "u", "end:e", "x:u"});
  attach(process, "wrong", "sub", EventKind::error);
  set_event(process, "end:e", EventKind::error, "E1");
  EXPECT_THAT(check_soundness(process).dead, ElementsAre("u", "c"));
}

TEST(BpmnSoundness, AnEventSubProcessTakesTheScopesTokens) {
  Process process = flow("start > x:l > a > x:l; other; start:o > b > end:o");
  inside(process, "other", {"start:o", "b", "end:o"});
  node(process, "other").sub_process = SubProcessKind::event;
  EXPECT_TRUE(check_soundness(process).sound());
  node(process, "start:o").event.interrupting = false;
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::no);
}

TEST(BpmnSoundness, ATerminateEndEndsItsScopeAlone) {
  Process process = flow("start > sub > b > end; start:i > +:s > a > end:stop; +:s > x:l > c > x:l");
  inside(process, "sub", {"start:i", "+:s", "a", "end:stop", "x:l", "c"});
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::no);
  set_event(process, "end:stop", EventKind::terminate);
  EXPECT_TRUE(check_soundness(process).sound());
}

TEST(BpmnSoundness, AnEndOfASubProcessMayBeReachedAgainInAnotherRunOfIt) {
  Process process = flow("start > x:j > sub > x:s > end; x:s > x:j; start:i > a > end:i");
  inside(process, "sub", {"start:i", "a", "end:i"});
  EXPECT_TRUE(check_soundness(process).sound());
}

TEST(BpmnSoundness, BesideFlowsWithoutConditionAnyOfThoseWithOne) {
  Process process = flow("start > a > o:j > end; a > b > o:j");
  process[*std::next(flows_out(test::ref(process, "a"), process).begin())].expression = "${so}";
  EXPECT_TRUE(check_soundness(process).sound());
  process = flow("start > a > +:j > end; a > b > +:j");
  process[*std::next(flows_out(test::ref(process, "a"), process).begin())].expression = "${so}";
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::no);
}

TEST(BpmnSoundness, PartsOfAnAdHocSubProcessMayBeLeftOut) {
  Process process = flow("start > sub > end; a > b; c");
  inside(process, "sub", {"a", "b", "c"});
  node(process, "sub").sub_process = SubProcessKind::ad_hoc;
  EXPECT_TRUE(check_soundness(process).sound());
}

TEST(BpmnSoundness, AComplexGatewayIsUndecided) {
  Process process = flow("start > +:s > a > x:j > end; +:s > b > x:j");
  node(process, "x:j").kind = NodeKind::complex;
  const Soundness said = check_soundness(process);
  EXPECT_EQ(said.safe, Verdict::undecided);
  EXPECT_NE(said.reason.find("'x:j'"), std::string::npos);
}

}  // namespace
}  // namespace hamvar
