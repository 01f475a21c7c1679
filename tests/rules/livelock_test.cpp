// SPDX-License-Identifier: Apache-2.0
// Circles without a way out beside their definition, played over all pairs of nodes.
#include "rules/livelock.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "flow.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

/// Any graph of exclusive gateways behind a start, with one end.
Process random_graph(std::mt19937_64& random) {
  const std::size_t size = 3 + random() % 6;
  const auto id = [](std::size_t i) { return "x:" + std::to_string(i); };
  std::string text = "start > x:0; x:" + std::to_string(random() % size) + " > end";
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t ways = 1 + random() % 2; ways > 0; --ways)
      text += "; " + id(i) + " > " + id(random() % size);
  return test::flow(text);
}

std::vector<std::vector<char>> reachable(const Process& process) {
  const std::size_t size = num_vertices(process);
  std::vector<std::vector<char>> can(size, std::vector<char>(size, 0));
  for (NodeRef node = 0; node < size; ++node) can[node][node] = 1;
  for (const FlowRef flow : flows(process)) can[source(flow, process)][target(flow, process)] = 1;
  for (NodeRef over = 0; over < size; ++over)
    for (NodeRef from = 0; from < size; ++from)
      for (NodeRef to = 0; to < size; ++to)
        if (can[from][over] != 0 && can[over][to] != 0) can[from][to] = 1;
  return can;
}

/// The nodes in circles, by definition: what begins comes there, no end is reached, and all comes back.
std::set<NodeRef> in_circles(const Process& process) {
  const auto can = reachable(process);
  const NodeRef end = test::ref(process, "end");
  std::set<NodeRef> found;
  for (const NodeRef node : nodes(process)) {
    const auto comes_back = [&](NodeRef other) { return can[node][other] == 0 || can[other][node] != 0; };
    const auto begins = [&](NodeRef other) {
      return in_degree(other, process) == 0 && can[other][node] != 0;
    };
    const auto all = nodes(process);
    if (can[node][end] == 0 && std::ranges::any_of(all, begins) && std::ranges::all_of(all, comes_back))
      found.insert(node);
  }
  return found;
}

TEST(Livelocks, AreWhatTheirDefinitionSays) {
  std::size_t told = 0;
  for (unsigned seed = 1; seed <= test::scaled(400); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Process process = random_graph(random);
    const rules::Livelocks found = rules::livelocks(process);
    const auto can = reachable(process);
    std::set<NodeRef> all;
    for (const rules::Circle& circle : found.circles) {
      ++told;
      EXPECT_TRUE(std::ranges::find(circle.nodes, circle.entry) != circle.nodes.end());
      for (const NodeRef node : circle.nodes) {
        EXPECT_TRUE(all.insert(node).second) << "in two circles";
        EXPECT_TRUE(can[circle.entry][node] != 0 && can[node][circle.entry] != 0);
      }
    }
    EXPECT_EQ(all, in_circles(process));
    for (const NodeRef node : nodes(process))
      EXPECT_EQ(found.lost[node] != 0, can[node][test::ref(process, "end")] == 0);
    if (HasFailure()) return;
  }
  EXPECT_GT(told, test::scaled(50)) << "no circle: the test sees too little";
}

}  // namespace
}  // namespace hamvar
