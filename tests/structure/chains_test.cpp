// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/chains.hpp"

#include <gmock/gmock.h>

#include <set>

#include "flow.hpp"
#include "large_process.hpp"
#include "random_process.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;

std::set<NodeRef> behind(NodeRef from, const Process& process, std::optional<NodeRef> without = {}) {
  std::set<NodeRef> found;
  std::vector<NodeRef> work{from};
  while (!work.empty()) {
    const NodeRef at = work.back();
    work.pop_back();
    for (const NodeRef next : successors(at, process))
      if (next != without && found.insert(next).second) work.push_back(next);
  }
  return found;
}

TEST(Chains, AreMaximalRunsOfSteps) {
  const Process process = flow("start > a > b > x:s > c > end; x:s > d > e > f > end:2");
  const auto found = chains(process);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[0], testing::ElementsAre(ref(process, "a"), ref(process, "b")));
  EXPECT_EQ(found[1].size(), 3U);
}

TEST(Chains, StopWhereFlowsMeet) {
  EXPECT_TRUE(chains(flow("start > a > x:s > b > c; x:s > c > end")).empty());
}

TEST(KnockOuts, ACheckThatSendsCasesToAnEnd) {
  const Process process = flow("start > a > x:s 0.7> b > end; x:s 0.3> refuse > end:refused");
  const auto found = knock_outs(process);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].check, ref(process, "a"));
  EXPECT_EQ(target(found[0].go_on, process), ref(process, "b"));
  EXPECT_NEAR(found[0].reject, 0.3, 1e-12);
}

TEST(KnockOuts, SeveralMayShareTheirEnd) {
  const Process process =
      flow("start > a > x:1 0.9> b > x:2 0.8> c > end; x:1 0.1> end:refused; x:2 0.2> end:refused");
  EXPECT_EQ(knock_outs(process).size(), 2U);
}

TEST(KnockOuts, ABypassIsNone) {
  EXPECT_TRUE(knock_outs(flow("start > a > x:s > b > x:j > c > end; x:s > x:j")).empty());
  EXPECT_TRUE(knock_outs(flow("start > a > x:s > b > end; x:s > end")).empty());
}

TEST(KnockOuts, ALoopBackIsNone) {
  EXPECT_TRUE(knock_outs(flow("start > x:j > a > x:s > b > end; x:s > c > x:j")).empty());
}

TEST(Reachability, EqualsAWalkOnRandomProcesses) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    std::mt19937_64 random(seed);
    const Process process = test::random_process(random, {.steps = 1 + static_cast<unsigned>(seed % 30)});
    const Reachability reachability(process);
    for (const NodeRef a : nodes(process)) {
      const auto found = behind(a, process);
      for (const NodeRef b : nodes(process))
        ASSERT_EQ(reachability.reaches(a, b), found.contains(b)) << "seed " << seed;
    }
  }
}

TEST(Dominance, EqualsRemovalOnRandomProcesses) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    std::mt19937_64 random(seed);
    const Process process = test::random_process(random, {.steps = 1 + static_cast<unsigned>(seed % 30)});
    const Dominance dominance(process);
    const NodeRef start = ref(process, "start");
    auto reached = behind(start, process);
    reached.insert(start);
    for (const NodeRef a : nodes(process)) {
      const auto without = a == start ? std::set<NodeRef>{} : behind(start, process, a);
      for (const NodeRef b : nodes(process)) {
        const bool expected =
            a == b || (reached.contains(a) && reached.contains(b) && !without.contains(b) && b != start);
        ASSERT_EQ(dominance.dominates(a, b), expected) << "seed " << seed << " " << process[a].id << " "
                                                       << process[b].id << ": " << test::shape(process);
      }
    }
  }
}

TEST(Dominance, DoesNotRecurse) {
  const Process process = test::long_chain(100'000);
  EXPECT_TRUE(Dominance(process).dominates(ref(process, "s0"), ref(process, "s99999")));
}

}  // namespace
}  // namespace hamvar
