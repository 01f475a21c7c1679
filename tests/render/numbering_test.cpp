// SPDX-License-Identifier: Apache-2.0
#include "render/numbering.hpp"

#include <gtest/gtest.h>

#include <ranges>

#include "render/graph.hpp"

namespace hamvar::render {
namespace {

TEST(Numbering, ClustersKeepTheirOrderWhereverTheirNamesLie) {
  const std::vector<std::string> names{"c", "a", "b", "z", "y"};
  const std::scoped_lock lock(graphviz_mutex());
  Graph graph;
  // Graphviz keeps each name once: these lie in memory in another order than the clusters come in.
  for (std::string name : names | std::views::reverse) agstrdup(graph.root(), name.data());
  for (const std::string& name : names) graph.add_subgraph(graph.root(), name);
  std::vector<std::string> seen;
  for (Agraph_t* each = agfstsubg(graph.root()); each != nullptr; each = agnxtsubg(each))
    seen.emplace_back(agnameof(each));
  EXPECT_EQ(seen, names);
}

TEST(Numbering, FindsWhatHasANameAndTellsApartWhatHasNone) {
  const std::scoped_lock lock(graphviz_mutex());
  Graph graph;
  Agnode_t* const node = graph.add_node("n");
  EXPECT_EQ(graph.add_node("n"), node);
  EXPECT_EQ(agnode(graph.root(), nullptr, 0), nullptr);
  EXPECT_NE(agnode(graph.root(), nullptr, 1), agnode(graph.root(), nullptr, 1));
  EXPECT_STREQ(agnameof(node), "n");
}

}  // namespace
}  // namespace hamvar::render
