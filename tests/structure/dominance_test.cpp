// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/dominance.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"
#include "large_process.hpp"
#include "random_process.hpp"
#include "rpst_check.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

/// Some end can be reached from `from` without passing `without`.
bool ends_without(const Process& process, NodeRef from, std::optional<NodeRef> without) {
  std::vector<char> seen(num_vertices(process), 0);
  std::vector<NodeRef> work{from};
  while (!work.empty()) {
    const NodeRef at = work.back();
    work.pop_back();
    if (at == without || std::exchange(seen[at], char{1}) != 0) continue;
    if (process[at].kind == NodeKind::end) return true;
    for (const NodeRef next : successors(at, process)) work.push_back(next);
  }
  return false;
}

TEST(PostDominance, EqualsRemovalOnRandomProcesses) {
  for (std::uint64_t seed = 1; seed <= test::scaled(300); ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 15);
    const Process process = test::random_process(random, shape);
    const Dominance found(process, Direction::backward);
    for (const NodeRef a : nodes(process))
      for (const NodeRef b : nodes(process)) {
        if (a == b) continue;
        const bool expected = ends_without(process, a, std::nullopt) &&
                              ends_without(process, b, std::nullopt) && !ends_without(process, b, a);
        ASSERT_EQ(found.dominates(a, b), expected) << "seed " << seed << ": " << test::shape(process);
      }
  }
}

TEST(PostDominance, IsDominanceOfTheMirrorImage) {
  for (std::uint64_t seed = 1; seed <= test::scaled(500); ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 40);
    const Process process = test::random_process(random, shape);
    const Dominance backward(process, Direction::backward);
    const Dominance mirror(test::mirrored(process));
    for (const NodeRef node : nodes(process))
      ASSERT_EQ(backward.immediate(node), mirror.immediate(node)) << "seed " << seed;
  }
}

TEST(PostDominance, DoesNotRecurse) {
  const Process process = test::long_chain(test::scaled(1'000'000));
  EXPECT_TRUE(Dominance(process, Direction::backward).dominates(test::ref(process, "end"), 0));
}

}  // namespace
}  // namespace hamvar
