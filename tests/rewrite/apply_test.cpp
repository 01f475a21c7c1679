// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rewrite/apply.hpp"

#include <gtest/gtest.h>

#include "brute_force.hpp"
#include "flow.hpp"
#include "hamvar/structure/chains.hpp"
#include "hamvar/structure/soundness.hpp"
#include "random_process.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::shape;

std::string after(std::string_view text, Change change) {
  const auto result = apply(flow(text), Edit{{std::move(change)}});
  return result ? shape(*result) : "refused: " + result.error().reason.en;
}
bool refused(std::string_view text, Change change) { return !apply(flow(text), Edit{{std::move(change)}}); }

TEST(RemoveActivity, LeadsOnPastIt) {
  EXPECT_EQ(after("start > a > b > end", RemoveActivity{"a"}), "b>end, start>b");
}

TEST(RemoveActivity, TakesAnEmptyBlockWithIt) {
  EXPECT_EQ(after("start > +:s > a > +:j > end; +:s > b > +:j", RemoveActivity{"a"}), "b>end, start>b");
}

TEST(RemoveActivity, LeavesTheWayRoundAChoice) {
  EXPECT_EQ(after("start > x:s 0.5> a > x:j > end; x:s 0.5> b > x:j", RemoveActivity{"a"}),
            "b>x:j, start>x:s, x:j>end, x:s>b, x:s>x:j");
}

TEST(RemoveActivity, RefusesWhatIsNotThere) {
  EXPECT_TRUE(refused("start > a > end", RemoveActivity{"b"}));
  EXPECT_TRUE(refused("start > x:s > a > end; x:s > end:2", RemoveActivity{"x:s"}));
}

TEST(ReplaceActivity, ChangesValuesAndKeepsThePlace) {
  Activity other;
  other.step = StepKind::scan;
  const auto result = apply(flow("start > a > end"), Edit{{ReplaceActivity{"a", {}, other}}});
  ASSERT_TRUE(result);
  EXPECT_EQ((*result)[test::ref(*result, "a")].activity, other);
  EXPECT_EQ((*result)[test::ref(*result, "a")].label, flow("start > a > end")[1].label);
  EXPECT_EQ(shape(*result), "a>end, start>a");
}

TEST(MergeActivities, PutsOneInThePlaceOfAChain) {
  EXPECT_EQ(after("start > a > b > c > end", MergeActivities{{"a", "b"}, {"ab", ""}, {}}),
            "a>c, c>end, start>a");
}

TEST(MergeActivities, RefusesWhatIsNoChain) {
  EXPECT_TRUE(refused("start > a > b > c > end", MergeActivities{{"a", "c"}, {"ac", ""}, {}}));
  EXPECT_TRUE(
      refused("start > a > x:j > b > end; start:2 > x:j", MergeActivities{{"a", "b"}, {"ab", ""}, {}}));
}

TEST(MoveBefore, MovesAChain) {
  EXPECT_EQ(after("start > a > b > c > end", MoveBefore{"c", "c", "a"}), "a>b, b>end, c>a, start>c");
}

TEST(MoveBefore, MovesAKnockOutWithItsWayOut) {
  EXPECT_EQ(after("start > a > k > x:k 0.2> end:no; x:k 0.8> b > end", MoveBefore{"k", "x:k", "a"}),
            "a>b, b>end, k>x:k, start>k, x:k>a, x:k>end:no");
}

TEST(MoveBefore, RefusesItsOwnPlaceAndTheStart) {
  EXPECT_TRUE(refused("start > a > b > end", MoveBefore{"a", "a", "b"}));
  EXPECT_TRUE(refused("start > a > b > end", MoveBefore{"b", "b", "start"}));
}

TEST(MakeParallel, PutsEachInABranch) {
  EXPECT_EQ(after("start > a > b > end", MakeParallel{{{"a"}, {"b"}}}),
            "a-join>end, a-split>a, a-split>b, a>a-join, b>a-join, start>a-split");
}

TEST(MakeParallel, JoinsABlockThatIsThere) {
  EXPECT_EQ(after("start > +:s > a > b > +:j > end; +:s > c > +:j", MakeParallel{{{"a"}, {"b"}}}),
            "+:j>end, +:s>a, +:s>b, +:s>c, a>+:j, b>+:j, c>+:j, start>+:s");
}

TEST(Edit, SeveralChangesFollowOneAnother) {
  const auto result =
      apply(flow("start > a > b > c > end"), Edit{{RemoveActivity{"b"}, MakeParallel{{{"a"}, {"c"}}}}});
  ASSERT_TRUE(result);
  EXPECT_EQ(shape(*result), "a-join>end, a-split>a, a-split>c, a>a-join, c>a-join, start>a-split");
}

/// Whatever fits leaves a sound process sound; played out with tokens, not asked of our own checker.
TEST(Edit, KeepsSoundProcessesSoundOnRandomOnes) {
  std::size_t applied = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape_of;
    shape_of.steps = 2 + static_cast<unsigned>(seed % 7);
    shape_of.inclusive = false;
    shape_of.structured_only = true;
    const Process process = test::random_process(random, shape_of);
    std::vector<Change> changes;
    for (const NodeRef node : activities(process)) changes.emplace_back(RemoveActivity{process[node].id});
    for (const auto& chain : chains(process)) {
      MakeParallel parallel;
      for (const NodeRef node : chain) parallel.branches.push_back({process[node].id});
      changes.emplace_back(parallel);
      changes.emplace_back(MergeActivities{{process[chain[0]].id, process[chain[1]].id}, {"m", ""}, {}});
      changes.emplace_back(MoveBefore{process[chain[1]].id, process[chain[1]].id, process[chain[0]].id});
    }
    for (Change& change : changes) {
      const auto result = apply(process, Edit{{std::move(change)}});
      if (!result) continue;
      ++applied;
      const test::BruteForce played = test::brute_force(*result, 20'000);
      const std::string what =
          "seed " + std::to_string(seed) + ": " + shape(process) + " => " + shape(*result);
      ASSERT_TRUE(played.complete) << what;
      EXPECT_FALSE(played.unsafe || played.stuck || played.improper) << what;
      EXPECT_EQ(played.happened.size(), num_vertices(*result)) << what;
    }
  }
  EXPECT_GT(applied, 500U);
}

}  // namespace
}  // namespace hamvar
