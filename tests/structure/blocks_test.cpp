// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/blocks.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "flow.hpp"
#include "large_process.hpp"
#include "random_process.hpp"

namespace hamvar {
namespace {

using test::flow;

/// "(a X{b c} d)": () sequence, X{} exclusive, +{} parallel, O{} inclusive, L{} loop, R{} rigid.
std::string text(const Process& process, const BlockTree& tree, std::uint32_t at) {
  const Block& block = tree.blocks[at];
  if (block.kind == BlockKind::node) return process[block.entry].id;
  std::vector<std::string> parts;
  for (const std::uint32_t child : block.children) parts.push_back(text(process, tree, child));
  const bool free_order = block.kind == BlockKind::exclusive || block.kind == BlockKind::parallel ||
                          block.kind == BlockKind::inclusive;
  if (free_order) std::ranges::sort(parts);
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : " ") + part;
  static const char* const opening[] = {"", "(", "X{", "+{", "O{", "L{", "R{"};
  return opening[static_cast<int>(block.kind)] + joined + (block.kind == BlockKind::sequence ? ")" : "}");
}
std::string tree_of(std::string_view process_text) {
  const Process process = flow(process_text);
  const BlockTree tree = decompose(process);
  return text(process, tree, tree.root);
}

TEST(Blocks, NestAsTheProcessDoes) {
  EXPECT_EQ(tree_of("start > a > b > end"), "(start a b end)");
  EXPECT_EQ(tree_of("start > x:s > a > x:j > end; x:s > x:j"), "(start X{() a} end)");
  EXPECT_EQ(tree_of("start > +:s > a > +:j > end; +:s > o:s > b > o:j > +:j; o:s > c > o:j"),
            "(start +{O{b c} a} end)");
  EXPECT_EQ(tree_of("start > x:j > a > x:s > end; x:s > b > x:j"), "(start L{a b} end)");
}

TEST(Blocks, AStepIsAlsoAJoin) {
  EXPECT_EQ(tree_of("start > a > b > x:s > end; x:s > a"), "(start L{(a b) ()} end)");
}

TEST(Blocks, EarlyEndsAreBranches) {
  EXPECT_EQ(tree_of("start > a > x:s > b > end; x:s > end:2"), "(start a X{(b end) end:2})");
}

TEST(Blocks, SharesAreThoseOfTheFlows) {
  const Process process = flow("start > x:s 0.2> a > x:j > end; x:s 0.3> b > x:j; x:s 0.5> x:j");
  const BlockTree tree = decompose(process);
  const auto found = std::ranges::find(tree.blocks, BlockKind::exclusive, &Block::kind);
  ASSERT_NE(found, tree.blocks.end());
  EXPECT_THAT(found->shares, testing::UnorderedElementsAre(0.2, 0.3, 0.5));
}

TEST(Blocks, WhatDoesNotNestIsRigid) {
  const Process process = flow("start > +:s > a > +:t > b > +:j > end; +:s > c > +:u > +:j; +:t > d > +:u");
  const BlockTree tree = decompose(process);
  EXPECT_FALSE(tree.structured());
  const Block& rigid = tree.top();
  ASSERT_EQ(rigid.kind, BlockKind::rigid);
  ASSERT_EQ(rigid.incoming.size(), rigid.children.size());
  for (std::uint32_t i = 0; i < rigid.children.size(); ++i)
    for (const std::uint32_t before : rigid.incoming[i]) EXPECT_LT(before, i);
}

TEST(Blocks, HoldEachStepOnceOnRandomProcesses) {
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 40);
    shape.structured_only = seed % 2 == 0;
    const Process process = test::random_process(random, shape);
    const BlockTree tree = decompose(process);
    if (shape.structured_only) {
      EXPECT_TRUE(tree.structured()) << "seed " << seed << ": " << test::shape(process);
    }
    std::vector<int> parents(tree.blocks.size(), 0);
    std::vector<int> held(num_vertices(process), 0);
    for (std::uint32_t at = 0; at < tree.blocks.size(); ++at) {
      for (const std::uint32_t child : tree.blocks[at].children) {
        ASSERT_LT(child, at);
        ++parents[child];
      }
      if (tree.blocks[at].kind == BlockKind::node) ++held[tree.blocks[at].entry];
    }
    for (std::uint32_t at = 0; at < tree.blocks.size(); ++at)
      EXPECT_EQ(parents[at], at == tree.root ? 0 : 1) << "seed " << seed;
    std::vector<NodeRef> work{test::ref(process, "start")};
    std::vector<char> reached(num_vertices(process), 0);
    while (!work.empty()) {
      const NodeRef at = work.back();
      work.pop_back();
      if (reached[at] != 0) continue;
      reached[at] = 1;
      for (const NodeRef next : successors(at, process)) work.push_back(next);
    }
    for (const NodeRef node : activities(process)) EXPECT_EQ(held[node], reached[node]) << "seed " << seed;
  }
}

TEST(Blocks, LargeProcessesDoNotOverflowTheStack) {
  EXPECT_TRUE(decompose(test::long_chain(100'000)).structured());
  EXPECT_TRUE(decompose(test::deep_nesting(10'000)).structured());
}

}  // namespace
}  // namespace hamvar
