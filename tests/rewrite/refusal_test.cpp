// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <functional>

#include "flow.hpp"
#include "hamvar/rewrite/apply.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::node;
using Prepare = std::function<void(Process&)>;

/// Why the change does not fit `start > a > b > c > end` after `prepare`, in English; "" if it fits.
std::string refusal(const Prepare& prepare, Change change) {
  Process process = flow("start > a > b > c > end");
  prepare(process);
  const auto result = apply(process, Edit{{std::move(change)}});
  if (result) return "";
  EXPECT_FALSE(result.error().reason.fa.empty());
  return result.error().reason.en;
}

void boundary_at_b(Process& process) {
  Node event;
  event.id = "late";
  event.kind = NodeKind::boundary;
  event.event.attached_to = "b";
  add_edge(add_vertex(event, process), test::ref(process, "end"), process);
}

const MergeActivities merge{{"a", "b"}, {"ab", ""}, {}};
const MoveBefore move{"b", "b", "a"};
const MakeParallel parallel{{{"a"}, {"b"}}};

TEST(Refusal, WithoutAReasonThereIsNone) {
  for (const Change& change : std::vector<Change>{RemoveActivity{"b"}, merge, move, parallel})
    EXPECT_EQ(refusal([](Process&) {}, change), "");
}

TEST(Refusal, ABoundaryEventHoldsItsHost) {
  for (const Change& change : std::vector<Change>{RemoveActivity{"b"}, merge, move, parallel})
    EXPECT_EQ(refusal(boundary_at_b, change), "an event at the border of 'b' hangs on its place");
  EXPECT_EQ(refusal(boundary_at_b, ReplaceActivity{"b", {}, {}}), "");
}

TEST(Refusal, CompensationStays) {
  const auto prepare = [](Process& process) { node(process, "b").for_compensation = true; };
  for (const Change& change : std::vector<Change>{RemoveActivity{"b"}, merge, move, parallel})
    EXPECT_EQ(refusal(prepare, change), "'b' is done only to undo another step");
}

TEST(Refusal, WhatBeginsTheProcessStays) {
  const auto prepare = [](Process& process) { node(process, "b").instantiates = true; };
  for (const Change& change : std::vector<Change>{RemoveActivity{"b"}, merge, move, parallel})
    EXPECT_EQ(refusal(prepare, change), "'b' begins the process");
  const auto begins = apply(flow("a > b > end"), Edit{{RemoveActivity{"a"}}});
  ASSERT_FALSE(begins);
  EXPECT_EQ(begins.error().reason.en, "'a' begins the process, for no flow leads to it");
  EXPECT_FALSE(apply(flow("a > b > end"), Edit{{MoveBefore{"b", "b", "a"}}}));
}

TEST(Refusal, WhatIsRepeatedIsNotLost) {
  const auto prepare = [](Process& process) { node(process, "b").repetition = Repetition::each_in_parallel; };
  EXPECT_EQ(refusal(prepare, RemoveActivity{"b"}), "'b' is repeated, and that would be lost");
  EXPECT_EQ(refusal(prepare, merge), "'b' is repeated, and that would be lost");
  EXPECT_EQ(refusal(prepare, move), "");
  EXPECT_EQ(refusal(prepare, parallel), "");
}

TEST(Refusal, WhatIsAddressedFromOutsideIsNotLost) {
  const auto prepare = [](Process& process) { node(process, "b").addressed = true; };
  const std::string reason = "messages or data go from outside of the process to 'b', or from there";
  EXPECT_EQ(refusal(prepare, RemoveActivity{"b"}), reason);
  EXPECT_EQ(refusal(prepare, merge), reason);
  EXPECT_EQ(refusal(prepare, move), "");
}

TEST(Refusal, AStepThatSplitsStays) {
  const auto prepare = [](Process& process) {
    add_edge(test::ref(process, "b"), test::ref(process, "end"), process);
  };
  for (const Change& change : std::vector<Change>{RemoveActivity{"b"}, merge, move, parallel})
    EXPECT_NE(refusal(prepare, change), "");
}

TEST(Refusal, AChainDoesNotCrossABorder) {
  const auto prepare = [](Process& process) { node(process, "b").parent = "sub"; };
  EXPECT_EQ(refusal(prepare, merge), "'b' does not follow 'a' directly");
}

TEST(Apply, KeepsWhatBpmnSays) {
  Process process = flow("start > a > x:s > b > x:j > c > d > end; x:s > x:j");
  boundary_at_b(process);
  node(process, "c").repetition = Repetition::each_in_turn;
  add_edge(test::ref(process, "d"), test::ref(process, "end"), process);  // a second token: not one flow
  const auto after = apply(process, Edit{{RemoveActivity{"a"}}});
  ASSERT_TRUE(after);
  EXPECT_EQ(test::shape(*after), "b>x:j, c>d, d>end, d>end, late>end, start>x:s, x:j>c, x:s>b, x:s>x:j");
  for (const NodeRef each : nodes(*after))
    EXPECT_TRUE((*after)[each].same_as(process[test::ref(process, (*after)[each].id)]));
}

TEST(Apply, ExpressionsAreNotLost) {
  Process process = flow("start > x:s > a > x:j > b > end; x:s > x:j");
  process[*flows_in(test::ref(process, "a"), process).begin()].expression = "${so}";
  const auto after = apply(process, Edit{{RemoveActivity{"a"}}});
  ASSERT_TRUE(after);
  EXPECT_EQ(test::shape(*after), "b>end, start>x:s, x:j>b, x:s>x:j, x:s>x:j");
}

}  // namespace
}  // namespace hamvar
