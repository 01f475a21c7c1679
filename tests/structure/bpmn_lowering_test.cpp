// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "bpmn.hpp"
#include "hamvar/structure/flatten.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {
namespace {

using test::attach;
using test::flow;
using test::inside;
using test::node;
using test::set_event;

NodeKind kind(const Process& flat, const char* id) { return flat[test::ref(flat, id)].kind; }
bool has(const Process& flat, const char* id) { return find_node(flat, id).has_value(); }

TEST(Lowering, SeveralFlowsOutOfAStepAreAParallelSplit) {
  const Process flat = flatten(flow("start > a > b > +:j > end; a > c > +:j"));
  EXPECT_EQ(kind(flat, "a/split"), NodeKind::parallel);
  EXPECT_EQ(test::shape(flat), "+:j>end, a/split>b, a/split>c, a>a/split, b>+:j, c>+:j, start>a");
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Lowering, SeveralConditionalFlowsOutAreAnInclusiveSplit) {
  Process process = flow("start > a > b > o:j > end; a > c > o:j");
  const auto ways = flows_out(test::ref(process, "a"), process);
  process[*ways.begin()].expression = "${so}";
  process[*std::next(ways.begin())].is_default = true;
  const Process flat = flatten(process);
  EXPECT_EQ(kind(flat, "a/split"), NodeKind::inclusive);
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Lowering, AnyOneOfSeveralStartsBegins) {
  const Process flat = flatten(flow("start:1 > a > x:j > b > end; start:2 > c > x:j"));
  EXPECT_EQ(
      test::shape(flat),
      "/begin>start:1, /begin>start:2, /start>/begin, a>x:j, b>end, c>x:j, start:1>a, start:2>c, x:j>b");
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Lowering, WithoutAStartAllThatNothingLeadsToBegins) {
  const Process flat = flatten(flow("a > +:j > c; b > +:j"));
  EXPECT_EQ(test::shape(flat), "+:j>c, /all>a, /all>b, /start>/all, a>+:j, b>+:j, c>c/end");
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Lowering, NothingStartsInACircle) {
  const Soundness said = check_soundness(flatten(flow("a > b > a")));
  EXPECT_TRUE(said.undecided());
  EXPECT_TRUE(said.reason.starts_with("nothing starts"));
}

TEST(Lowering, AnInterruptingBoundaryEventIsAChoiceBehindItsHost) {
  Process process = flow("start > a > b > end; late > c > end:late");
  attach(process, "late", "a", EventKind::timer);
  const Process flat = flatten(process);
  EXPECT_EQ(test::shape(flat),
            "a/boundary>b, a/boundary>late, a>a/boundary, b>end, c>end:late, late>c, start>a");
  const std::vector<double> shares = flow_shares(test::ref(flat, "a/boundary"), flat);
  EXPECT_DOUBLE_EQ(shares[0], 0.1);
  EXPECT_DOUBLE_EQ(shares[1], 0.9);
  EXPECT_TRUE(check_soundness(process).sound());
}

TEST(Lowering, ABoundaryEventSaysItsOwnProbability) {
  Process process = flow("start > a > b > end; late 0.3> c > end:late");
  attach(process, "late", "a", EventKind::timer);
  const Process flat = flatten(process);
  EXPECT_DOUBLE_EQ(flow_shares(test::ref(flat, "a/boundary"), flat)[0], 0.3);
}

TEST(Lowering, WhatDoesNotInterruptRunsBeside) {
  Process process = flow("start > a > b > end; late > remind > end:late");
  attach(process, "late", "a", EventKind::timer, false);
  const Process flat = flatten(process);
  EXPECT_EQ(kind(flat, "a/beside"), NodeKind::parallel);
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Lowering, AnErrorEndLeadsToTheBoundaryEventThatCatchesIt) {
  Process process = flow("start > sub > b > end; start:i > x:s > a > end:i; x:s > end:e; wrong > c > end:c");
  inside(process, "sub", {"start:i", "x:s", "a", "end:i", "end:e"});
  attach(process, "wrong", "sub", EventKind::error);
  set_event(process, "end:e", EventKind::error, "E1");
  const Process flat = flatten(process);
  EXPECT_TRUE(edge(test::ref(flat, "end:e"), test::ref(flat, "wrong"), flat).second);
  EXPECT_FALSE(edge(test::ref(flat, "end:e"), test::ref(flat, "sub/end"), flat).second);
  EXPECT_FALSE(has(flat, "sub/boundary"));
  node(process, "wrong").event.definitions.front().name = "E2";
  EXPECT_TRUE(edge(test::ref(flat, "end:i"), test::ref(flat, "sub/end"), flat).second);
  EXPECT_TRUE(has(flatten(process), "sub/boundary"));
}

TEST(Lowering, WhatIsForCompensationIsLeftOut) {
  Process process = flow("start > a > b > end; undo; a-comp");
  attach(process, "a-comp", "a", EventKind::compensation);
  node(process, "undo").for_compensation = true;
  const Process flat = flatten(process);
  EXPECT_EQ(test::shape(flat), "a>b, b>end, start>a");
  EXPECT_FALSE(has(flat, "undo"));
  EXPECT_TRUE(check_soundness(process).dead.empty());
}

TEST(Lowering, LinksAreFlows) {
  Process process = flow("start > a > t:to; t:from > b > end");
  set_event(process, "t:to", EventKind::link, "A", true);
  set_event(process, "t:from", EventKind::link, "A");
  EXPECT_EQ(test::shape(flatten(process)), "a>t:to, b>end, start>a, t:from>b, t:to>t:from");
  node(process, "t:from").event.definitions.front().name = "B";
  EXPECT_EQ(test::shape(flatten(process)), "a>t:to, start>a, t:to>t:to/end");
}

TEST(Lowering, AnEventSubProcessIsAnotherWayThroughItsScope) {
  Process process = flow("start > a > end; other; start:o > b > end:o");
  inside(process, "other", {"start:o", "b", "end:o"});
  node(process, "other").sub_process = SubProcessKind::event;
  const Process flat = flatten(process);
  EXPECT_EQ(
      test::shape(flat),
      "/event>other, /event>start, /start>/event, a>end, b>end:o, end:o>other/end, other/end>other/end/end, "
      "other>start:o, start:o>b, start>a");
  EXPECT_TRUE(check_soundness(flat).sound());
  EXPECT_TRUE(check_soundness(process).sound());
}

TEST(Lowering, PartsOfAnAdHocSubProcessAreDoneInAnyOrder) {
  Process process = flow("start > sub > end; a > b; c");
  inside(process, "sub", {"a", "b", "c"});
  node(process, "sub").sub_process = SubProcessKind::ad_hoc;
  const Process flat = flatten(process);
  EXPECT_EQ(kind(flat, "sub/all"), NodeKind::inclusive);
  EXPECT_EQ(kind(flat, "sub/end"), NodeKind::inclusive);
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Lowering, ATerminateEndEndsALoopWithoutAnExit) {
  Process process = flow("start > +:s > a > end:stop; +:s > x:l > b > x:l");
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::no);
  set_event(process, "end:stop", EventKind::terminate);
  EXPECT_EQ(check_soundness(process).option_to_complete, Verdict::yes);
}

TEST(Lowering, ATerminateEndAloneIsAnEnd) {
  Process process = flow("start > a > end:stop");
  set_event(process, "end:stop", EventKind::terminate);
  EXPECT_TRUE(check_soundness(process).sound());
}

}  // namespace
}  // namespace hamvar
