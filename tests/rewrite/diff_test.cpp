// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rewrite/diff.hpp"

#include <gtest/gtest.h>

#include "flow.hpp"
#include "hamvar/rewrite/apply.hpp"

namespace hamvar {
namespace {

using test::flow;

Combined combined(std::string_view text, Edit edit) {
  const Process before = flow(text);
  return combine(before, *apply(before, edit), {edit});
}
Fate fate(const Combined& both, std::string_view id) { return both.nodes[test::ref(both.process, id)]; }
Fate fate(const Combined& both, std::string_view from, std::string_view to) {
  std::size_t i = 0;
  for (const FlowRef each : flows(both.process)) {
    if (both.process[source(each, both.process)].id == from &&
        both.process[target(each, both.process)].id == to)
      return both.flows[i];
    ++i;
  }
  throw std::out_of_range("no such flow");
}

TEST(Combine, NothingChanged) {
  const Combined both = combined("start > a > end", {});
  EXPECT_EQ(fate(both, "a"), Fate::kept);
  EXPECT_EQ(fate(both, "start", "a"), Fate::kept);
}

TEST(Combine, ARemovedStepIsStillShown) {
  const Combined both = combined("start > a > b > end", Edit{{RemoveActivity{"a"}}});
  EXPECT_EQ(fate(both, "a"), Fate::removed);
  EXPECT_EQ(fate(both, "b"), Fate::kept);
  EXPECT_EQ(fate(both, "start", "a"), Fate::removed);
  EXPECT_EQ(fate(both, "start", "b"), Fate::added);
}

TEST(Combine, ParallelStepsHaveMoved) {
  const Combined both = combined("start > a > b > end", Edit{{MakeParallel{{{"a"}, {"b"}}}}});
  EXPECT_EQ(fate(both, "a"), Fate::moved);
  EXPECT_EQ(fate(both, "b"), Fate::moved);
  EXPECT_EQ(fate(both, "a-split"), Fate::added);
  EXPECT_EQ(fate(both, "a", "b"), Fate::removed);
}

TEST(Combine, AMergedStepAndItsMembers) {
  const Combined both = combined("start > a > b > end", Edit{{MergeActivities{{"a", "b"}, {"ab", ""}, {}}}});
  EXPECT_EQ(fate(both, "a"), Fate::merged);
  EXPECT_EQ(fate(both, "b"), Fate::removed);
}

TEST(Combine, OtherValuesInTheSamePlace) {
  Activity other;
  other.step = StepKind::scan;
  EXPECT_EQ(fate(combined("start > a > end", Edit{{ReplaceActivity{"a", {}, other}}}), "a"), Fate::changed);
}

TEST(Combine, MatchedByPairsTheIdsAreThoseOfAfter) {
  const Process before = flow("start > a > b > end");
  const Process after = flow("start > b > c > end");
  const auto pair = [&](const char* was, const char* is) {
    return NodePair{test::ref(before, was), test::ref(after, is), Fate::kept};
  };
  // What was called b is gone; what is called b was a.
  const Combined both = combine(before, after, {pair("start", "start"), pair("a", "b"), pair("end", "end")});
  EXPECT_EQ(fate(both, "b"), Fate::kept);
  EXPECT_EQ(fate(both, "b-before"), Fate::removed);
  EXPECT_EQ(fate(both, "c"), Fate::added);
  EXPECT_EQ(fate(both, "start", "b"), Fate::kept);
  EXPECT_EQ(fate(both, "b", "b-before"), Fate::removed);
  EXPECT_EQ(fate(both, "b", "c"), Fate::added);
}

TEST(Combine, OfSeveralFlowsBetweenTwoNodesNoneIsLost) {
  const Process before = flow("start > x:a > x:b > end; x:a > x:b");
  const Process after = flow("start > x:a > x:b > end");
  const Combined both = combine(before, after, pairs_by_id(before, after, {}));
  EXPECT_EQ(num_edges(both.process), 4U);
  EXPECT_EQ(std::ranges::count(both.flows, Fate::removed), 1);
}

}  // namespace
}  // namespace hamvar
