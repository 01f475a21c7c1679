// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/rpst.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "flow.hpp"
#include "large_process.hpp"
#include "random_process.hpp"
#include "rpst_check.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::FlowSet;

/// Any graph: nodes of any kind, flows between any two.
Process random_graph(std::mt19937_64& random, std::size_t most_nodes, std::size_t most_flows) {
  static constexpr NodeKind kinds[] = {NodeKind::activity, NodeKind::exclusive, NodeKind::activity,
                                       NodeKind::parallel, NodeKind::start,     NodeKind::end};
  Process made;
  const std::size_t count = 1 + random() % most_nodes;
  for (std::size_t i = 0; i < count; ++i) {
    Node node;
    node.id = "n" + std::to_string(i);
    node.kind = kinds[random() % 6];
    add_vertex(node, made);
  }
  for (std::size_t i = random() % (most_flows + 1); i > 0; --i)
    add_edge(random() % count, random() % count, made);
  return made;
}

/// Between one start and one end, so that few flows make much of a tree.
Process random_workflow(std::mt19937_64& random, std::size_t flows) {
  Process made = flow("start > end");
  NodeRef added = 2;
  while (num_edges(made) < flows) {
    const auto all = hamvar::flows(made);
    const FlowRef chosen = *std::next(all.begin(), static_cast<std::ptrdiff_t>(random() % num_edges(made)));
    const NodeRef from = source(chosen, made);
    const NodeRef to = target(chosen, made);
    if (random() % 2 == 0) {
      Node node;
      node.id = "n" + std::to_string(added++);
      const NodeRef between = add_vertex(node, made);
      remove_edge(chosen, made);
      add_edge(from, between, made);
      add_edge(between, to, made);
    } else {
      const auto any = [&] { return random() % num_vertices(made); };
      const NodeRef a = any();
      const NodeRef b = any();
      if (made[a].kind != NodeKind::end && made[b].kind != NodeKind::start) add_edge(a, b, made);
    }
  }
  return made;
}

std::string text(const Process& process) {
  std::string said;
  for (const FlowRef flow : flows(process))
    said += process[source(flow, process)].id +
            (process[source(flow, process)].kind == NodeKind::start ? "(s)" : "") + ">" +
            process[target(flow, process)].id +
            (process[target(flow, process)].kind == NodeKind::end ? "(e)" : "") + " ";
  return said;
}

/// Fragments that hang at one node are no part of the definition of 2009: they come with normalising.
std::set<FlowSet> without_hanging(const Rpst& tree, std::set<FlowSet> sets, const std::set<FlowSet>& keep) {
  for (std::uint32_t at = 0; at < tree.fragments.size(); ++at) {
    const Fragment& it = tree.fragments[at];
    if (it.children.empty() || !it.entry || it.entry != it.exit) continue;
    FlowSet set;
    for (std::uint32_t flow = 0; flow < tree.of_flow.size(); ++flow)
      if (tree.contains(at, tree.of_flow[flow])) set.insert(flow);
    if (!keep.contains(set)) sets.erase(set);
  }
  return sets;
}

void compare(const Process& process, const std::string& what) {
  SCOPED_TRACE(what + ": " + text(process));
  const Rpst tree = rpst(process);
  const std::set<FlowSet> sets = test::flow_sets(tree);
  ASSERT_EQ(test::wrong(process, tree), "");
  ASSERT_EQ(sets.size(), tree.fragments.size());
  ASSERT_EQ(sets, test::canonical_by_brute_force(process, true));
  const std::set<FlowSet> plain = test::canonical_by_brute_force(process, false);
  ASSERT_EQ(without_hanging(tree, sets, plain), plain);
}

TEST(Rpst, IsWhatTryingAllSetsOfFlowsFinds) {
  for (std::uint64_t seed = 1; seed <= test::scaled(3'000) && !HasFailure(); ++seed) {
    std::mt19937_64 random(seed);
    compare(random_workflow(random, 3 + seed % 8), "seed " + std::to_string(seed));
  }
}

TEST(Rpst, IsWhatTryingAllSetsFindsOnAnyGraph) {
  for (std::uint64_t seed = 1; seed <= test::scaled(1'500) && !HasFailure(); ++seed) {
    std::mt19937_64 random(seed);
    const Process process = random_graph(random, 5, 7);
    std::size_t hooks = 0;
    for (const NodeRef node : nodes(process)) hooks += degree(node, process) > 0 ? 1U : 0U;
    if (num_edges(process) + hooks <= 11) compare(process, "seed " + std::to_string(seed));
  }
}

/// "(a>b B{c>d c>d} ...)": () polygon, B{} bond, R{} rigid.
std::string told(const Process& process, const Rpst& tree, std::uint32_t at) {
  const Fragment& it = tree.fragments[at];
  if (it.kind == FragmentKind::trivial) return process[*it.entry].id + ">" + process[*it.exit].id;
  std::string parts;
  for (const std::uint32_t child : it.children)
    parts += (parts.empty() ? "" : " ") + told(process, tree, child);
  if (it.kind == FragmentKind::polygon) return "(" + parts + ")";
  return (it.kind == FragmentKind::bond ? "B{" : "R{") + parts + "}";
}
std::string tree_of(std::string_view said) {
  const Process process = flow(said);
  return told(process, rpst(process), 0);
}

TEST(Rpst, NestsAsTheProcessDoes) {
  EXPECT_EQ(tree_of("start > end"), "start>end");
  EXPECT_EQ(tree_of("start > a > end"), "(start>a a>end)");
  EXPECT_EQ(tree_of("start > x:s > a > x:j > end; x:s > b > x:j"),
            "(start>x:s B{(x:s>a a>x:j) (x:s>b b>x:j)} x:j>end)");
  EXPECT_EQ(tree_of("start > x:j > a > x:s > end; x:s > b > x:j"),
            "(start>x:j B{(x:j>a a>x:s) (x:s>b b>x:j)} x:s>end)");
  EXPECT_EQ(tree_of("start > +:s > a > +:t > b > +:j > end; +:s > c > +:u > +:j; +:t > d > +:u"),
            "(start>+:s R{(+:s>a a>+:t) (+:t>b b>+:j) (+:s>c c>+:u) +:u>+:j (+:t>d d>+:u)} +:j>end)");
}

TEST(Rpst, ABondMayBePartOfASplit) {
  // Two of the three ways out of x:s meet in x:j, the third goes elsewhere.
  EXPECT_EQ(tree_of("start > x:s > x:j > x:k > end; x:s > a > x:j; x:s > x:m > x:k; x:j > x:m"),
            "(start>x:s R{B{x:s>x:j (x:s>a a>x:j)} x:j>x:k x:s>x:m x:m>x:k x:j>x:m} x:k>end)");
}

TEST(Rpst, WhatHangsAtANodeHasItAsEntryAndExit) {
  const Process process = flow("start > x:a > end; x:a > b > x:a");
  const Rpst tree = rpst(process);
  EXPECT_EQ(told(process, tree, 0), "(start>x:a (x:a>b b>x:a) x:a>end)");
  const Fragment& loop = tree.fragments[2];
  EXPECT_EQ(loop.entry, test::ref(process, "x:a"));
  EXPECT_EQ(loop.exit, test::ref(process, "x:a"));
}

TEST(Rpst, SeveralEndsAreNoExit) {
  const Process process = flow("start > x:s > a > end; x:s > b > end:2");
  const Rpst tree = rpst(process);
  EXPECT_EQ(told(process, tree, 0), "(start>x:s B{(x:s>a a>end) (x:s>b b>end:2)})");
  EXPECT_EQ(tree.fragments[0].entry, test::ref(process, "start"));
  EXPECT_EQ(tree.fragments[0].exit, std::nullopt);
}

TEST(Rpst, OddGraphsHaveOneToo) {
  EXPECT_TRUE(rpst(Process{}).empty());
  EXPECT_TRUE(rpst(flow("start; a; end")).empty());
  EXPECT_EQ(tree_of("a > a"), "a>a");
  EXPECT_EQ(tree_of("a > a; a > a"), "B{a>a a>a}");
  EXPECT_EQ(tree_of("a > b > a"), "R{a>b b>a}");
  EXPECT_EQ(tree_of("a > b; c > d > e"), "B{a>b (c>d d>e)}");
  EXPECT_EQ(tree_of("start > a > b > a"), "(start>a R{a>b b>a})");
}

Process random_case(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  if (seed % 3 == 0) return random_graph(random, 30, 60);
  test::RandomShape shape;
  shape.steps = 1 + static_cast<unsigned>(seed % 60);
  shape.structured_only = seed % 4 == 0;
  shape.edits = 1 + static_cast<unsigned>(seed % 6);
  return test::random_process(random, shape);
}

TEST(Rpst, IsATreeOfSingleEntrySingleExitFragments) {
  for (std::uint64_t seed = 1; seed <= test::scaled(5'000); ++seed) {
    const Process process = random_case(seed);
    ASSERT_EQ(test::wrong(process, rpst(process)), "") << "seed " << seed << ": " << text(process);
  }
}

TEST(Rpst, OfTheMirrorImageHasTheSameFragments) {
  for (std::uint64_t seed = 1; seed <= test::scaled(5'000); ++seed) {
    const Process process = random_case(seed);
    ASSERT_EQ(test::described(rpst(process), false), test::described(rpst(test::mirrored(process)), true))
        << "seed " << seed << ": " << text(process);
  }
}

/// The same process, its nodes and flows in another order; `place`: where each flow stands now.
Process shuffled(const Process& process, std::mt19937_64& random, std::vector<std::uint32_t>& place) {
  std::vector<NodeRef> node(num_vertices(process));
  std::iota(node.begin(), node.end(), NodeRef{0});
  std::ranges::shuffle(node, random);
  std::vector<std::uint32_t> order(num_edges(process));
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::shuffle(order, random);
  Process made;
  for (std::size_t i = 0; i < node.size(); ++i) add_vertex(made);
  for (const NodeRef old : nodes(process)) made[node[old]] = process[old];
  const std::vector<FlowRef> all(flows(process).begin(), flows(process).end());
  place.assign(order.size(), 0);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    add_edge(node[source(all[order[i]], process)], node[target(all[order[i]], process)], made);
  }
  return made;
}

TEST(Rpst, DoesNotDependOnTheOrderOfTheDefinition) {
  for (std::uint64_t seed = 1; seed <= test::scaled(3'000); ++seed) {
    const Process process = random_case(seed);
    std::mt19937_64 random(seed);
    std::vector<std::uint32_t> place;
    const Process other = shuffled(process, random, place);
    std::set<FlowSet> expected;
    for (const FlowSet& set : test::flow_sets(rpst(process))) {
      FlowSet moved;
      for (const std::uint32_t flow : set) moved.insert(place[flow]);
      expected.insert(moved);
    }
    ASSERT_EQ(test::flow_sets(rpst(other)), expected) << "seed " << seed << ": " << text(process);
  }
}

TEST(Rpst, AChainOfAMillionStepsIsOnePolygon) {
  const std::size_t steps = test::scaled(1'000'000);
  const Rpst tree = rpst(test::long_chain(steps));
  ASSERT_EQ(tree.fragments.size(), steps + 2);
  EXPECT_EQ(tree.fragments[0].kind, FragmentKind::polygon);
  EXPECT_EQ(tree.fragments[0].children.size(), steps + 1);
}

TEST(Rpst, AHundredThousandNestedBlocksAreAsManyBonds) {
  const std::size_t depth = test::scaled(100'000);
  const Rpst tree = rpst(test::deep_nesting(depth));
  EXPECT_EQ(std::ranges::count(tree.fragments, FragmentKind::bond, &Fragment::kind),
            static_cast<std::ptrdiff_t>(depth));
  EXPECT_EQ(std::ranges::count(tree.fragments, FragmentKind::rigid, &Fragment::kind), 0);
}

}  // namespace
}  // namespace hamvar
