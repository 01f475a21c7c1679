// SPDX-License-Identifier: Apache-2.0
#include "structure/triconnected.hpp"

#include <gmock/gmock.h>

#include <map>
#include <random>
#include <set>

#include "scaled.hpp"

namespace hamvar::spqr {
namespace {

struct Graph {
  std::uint32_t vertices = 0;
  std::vector<Edge> edges;
};

/// How many connected parts the vertices in `edges` make, those in `without` left out.
std::size_t parts(const std::vector<Edge>& edges, const std::set<Vertex>& without) {
  std::map<Vertex, Vertex> up;
  const auto find = [&](Vertex at) {
    while (up[at] != at) at = up[at];
    return at;
  };
  for (const auto [from, to] : edges)
    for (const Vertex end : {from, to})
      if (!without.contains(end)) up.emplace(end, end);
  for (const auto [from, to] : edges)
    if (!without.contains(from) && !without.contains(to)) up[find(from)] = find(to);
  std::size_t count = 0;
  for (const auto& [vertex, above] : up) count += vertex == above ? 1U : 0U;
  return count;
}

std::set<Vertex> vertices_of(const std::vector<Edge>& edges) {
  std::set<Vertex> found;
  for (const auto [from, to] : edges) found.insert({from, to});
  return found;
}

bool biconnected(const Graph& graph) {
  if (vertices_of(graph.edges).size() != graph.vertices || parts(graph.edges, {}) != 1) return false;
  for (Vertex vertex = 0; vertex < graph.vertices; ++vertex)
    if (parts(graph.edges, {vertex}) > 1) return false;
  return true;
}

std::string wrong_polygon(const std::vector<Edge>& edges) {
  std::map<Vertex, int> degree;
  for (const auto [from, to] : edges) ++degree[from], ++degree[to];
  for (const auto& [vertex, count] : degree)
    if (count != 2) return "a polygon that is no cycle";
  return edges.size() >= 3 && parts(edges, {}) == 1 ? "" : "a polygon in parts, or of two edges";
}

std::string wrong_rigid(const std::vector<Edge>& edges) {
  std::set<std::pair<Vertex, Vertex>> known;
  for (const auto [from, to] : edges)
    if (!known.emplace(std::min(from, to), std::max(from, to)).second) return "parallel edges in a rigid";
  const std::set<Vertex> all = vertices_of(edges);
  if (all.size() < 4) return "a rigid of fewer than four vertices";
  for (const Vertex a : all)
    for (const Vertex b : all)
      if (parts(edges, {a, b}) > 1) return "a rigid with a separation pair";
  return "";
}

std::string wrong_component(const Components& found, const Component& component, std::size_t real) {
  std::vector<Edge> edges;
  edges.reserve(component.edges.size());
  for (const EdgeId edge : component.edges) edges.push_back(found.edges[edge]);
  if (component.kind == ComponentKind::polygon) return wrong_polygon(edges);
  if (component.kind == ComponentKind::rigid) return wrong_rigid(edges);
  const bool all = found.list.size() == 1 && edges.size() == real;
  return vertices_of(edges).size() == 2 && (edges.size() >= 3 || all) ? "" : "a bond that is none";
}

/// The triconnected components are unique: those that glue together to the graph, are polygons, bonds and
/// triconnected simple graphs, and of which no two polygons and no two bonds meet (Mac Lane 1937, Hopcroft
/// and Tarjan 1973). So what passes this is right.
std::string wrong(const Components& found, std::size_t real) {
  std::vector<std::vector<std::uint32_t>> holders(found.edges.size());
  std::vector<Edge> tree;
  for (std::uint32_t at = 0; at < found.list.size(); ++at) {
    for (const EdgeId edge : found.list[at].edges) holders[edge].push_back(at);
    if (std::string what = wrong_component(found, found.list[at], real); !what.empty()) return what;
  }
  for (std::size_t edge = 0; edge < found.edges.size(); ++edge) {
    const auto& at = holders[edge];
    if (edge < real && at.size() != 1) return "a real edge that is not in one component";
    if (edge < real || at.empty()) continue;
    if (at.size() != 2 || at[0] == at[1]) return "a virtual edge that is not in two components";
    const ComponentKind kind = found.list[at[0]].kind;
    if (kind == found.list[at[1]].kind && kind != ComponentKind::rigid) return "two that should be one";
    tree.push_back({at[0], at[1]});
  }
  const bool joined =
      tree.empty() ? found.list.size() == 1 : parts(tree, {}) == 1 && tree.size() + 1 == found.list.size();
  return joined ? "" : "components that make no tree";
}

Graph random_graph(std::mt19937_64& random, std::uint32_t vertices, std::size_t edges) {
  Graph made{vertices, {}};
  while (made.edges.size() < edges) {
    const Edge edge{static_cast<Vertex>(random() % vertices), static_cast<Vertex>(random() % vertices)};
    if (edge.from != edge.to) made.edges.push_back(edge);
  }
  return made;
}

/// Grown from a cycle by dividing, doubling and adding edges: biconnected, with much to divide.
Graph grown_graph(std::mt19937_64& random, std::size_t edits) {
  Graph made{3, {{0, 1}, {1, 2}, {2, 0}}};
  for (std::size_t i = 0; i < edits; ++i) {
    Edge& edge = made.edges[random() % made.edges.size()];
    const auto any = [&] { return static_cast<Vertex>(random() % made.vertices); };
    switch (random() % 4) {
      case 0:
        made.edges.push_back(Edge(edge));
        break;
      case 1:
        if (const Edge more{any(), any()}; more.from != more.to) made.edges.push_back(more);
        break;
      default: {
        const Vertex old = std::exchange(edge.to, made.vertices);
        made.edges.push_back({made.vertices++, old});
      }
    }
  }
  std::ranges::shuffle(made.edges, random);
  return made;
}

std::string text(const Graph& graph) {
  std::string said;
  for (const auto [from, to] : graph.edges) said += std::to_string(from) + "-" + std::to_string(to) + " ";
  return said;
}

TEST(Triconnected, ComponentsOfSmallRandomGraphsAreRight) {
  std::size_t tried = 0;
  for (std::uint64_t seed = 1; seed <= test::scaled(100'000); ++seed) {
    std::mt19937_64 random(seed);
    const auto vertices = static_cast<std::uint32_t>(2 + random() % 7);
    const Graph graph = random_graph(random, vertices, vertices + random() % (vertices + 2));
    if (!biconnected(graph)) continue;
    ++tried;
    ASSERT_EQ(wrong(triconnected(graph.vertices, graph.edges), graph.edges.size()), "")
        << "seed " << seed << ": " << text(graph);
  }
  EXPECT_GT(tried, test::scaled(100'000) / 10);
}

TEST(Triconnected, ComponentsOfGrownGraphsAreRight) {
  for (std::uint64_t seed = 1; seed <= test::scaled(10'000); ++seed) {
    std::mt19937_64 random(seed);
    const Graph graph = grown_graph(random, 3 + random() % 25);
    ASSERT_EQ(wrong(triconnected(graph.vertices, graph.edges), graph.edges.size()), "")
        << "seed " << seed << ": " << text(graph);
  }
}

TEST(Triconnected, ALongCycleIsOnePolygon) {
  Graph cycle{static_cast<std::uint32_t>(test::scaled(1'000'000)), {}};
  for (Vertex at = 0; at < cycle.vertices; ++at) cycle.edges.push_back({at, (at + 1) % cycle.vertices});
  const Components found = triconnected(cycle.vertices, cycle.edges);
  ASSERT_EQ(found.list.size(), 1U);
  EXPECT_EQ(found.list.front().edges.size(), cycle.edges.size());
}

}  // namespace
}  // namespace hamvar::spqr
