// SPDX-License-Identifier: Apache-2.0
#include "structure/palm_tree.hpp"

#include <algorithm>
#include <utility>

namespace hamvar::spqr {
namespace {

/// What the first search finds, by vertex; numbers are those of its preorder.
class FirstSearch {
 public:
  FirstSearch(std::uint32_t vertices, std::vector<Edge>& edges, const std::vector<EdgeId>& chosen)
      : number(vertices, none),
        father(vertices, none),
        low1(vertices, 0),
        low2(vertices, 0),
        descendants(vertices, 1),
        arc_to(vertices, none),
        edges_(edges),
        incident_(vertices),
        next_(vertices, 0) {
    for (const EdgeId edge : chosen) {
      incident_[edges[edge].from].push_back(edge);
      incident_[edges[edge].to].push_back(edge);
    }
  }

  void run() {
    enter(0, none);
    while (!path_.empty()) {
      const Vertex at = path_.back();
      if (next_[at] < incident_[at].size())
        look(at, incident_[at][next_[at]++]);
      else
        leave(at);
    }
  }

  [[nodiscard]] std::uint32_t degree(Vertex of) const {
    return static_cast<std::uint32_t>(incident_[of].size());
  }

  std::vector<std::uint32_t> number;
  std::vector<Vertex> father;
  std::vector<std::uint32_t> low1, low2;
  std::vector<std::uint32_t> descendants;
  std::vector<EdgeId> arc_to;

 private:
  void enter(Vertex vertex, Vertex from) {
    father[vertex] = from;
    number[vertex] = low1[vertex] = low2[vertex] = count_++;
    path_.push_back(vertex);
  }

  void look(Vertex at, EdgeId edge) {
    if (edge == arc_to[at]) return;
    const Vertex other = edges_[edge].from == at ? edges_[edge].to : edges_[edge].from;
    if (number[other] == none) {
      edges_[edge] = {at, other};
      arc_to[other] = edge;
      enter(other, at);
    } else if (number[other] < number[at]) {
      edges_[edge] = {at, other};
      lower(at, number[other]);
    }
  }

  /// `reached` is one more number that is reached from `at`.
  void lower(Vertex at, std::uint32_t reached) {
    if (reached < low1[at])
      low2[at] = std::exchange(low1[at], reached);
    else if (reached > low1[at])
      low2[at] = std::min(low2[at], reached);
  }

  void leave(Vertex at) {
    path_.pop_back();
    const Vertex up = father[at];
    if (up == none) return;
    descendants[up] += descendants[at];
    lower(up, low1[at]);
    lower(up, low2[at]);
  }

  std::vector<Edge>& edges_;
  std::vector<std::vector<EdgeId>> incident_;
  std::vector<std::size_t> next_;
  std::vector<Vertex> path_;
  std::uint32_t count_ = 0;
};

/// Flows out of each vertex in the order of Hopcroft and Tarjan's phi, by a counting sort: what comes back
/// lowest goes first, and of arcs that come back to the same vertex those that also reach between.
std::vector<std::vector<EdgeId>> acceptable_order(const FirstSearch& first, const std::vector<Edge>& edges,
                                                  const std::vector<EdgeId>& chosen) {
  const auto phi = [&](EdgeId edge) {
    const auto [from, to] = edges[edge];
    if (first.arc_to[to] != edge) return 3 * first.number[to] + 1;
    return 3 * first.low1[to] + (first.low2[to] < first.number[from] ? 0 : 2);
  };
  std::vector<std::uint32_t> behind(3 * first.number.size() + 1, 0);
  for (const EdgeId edge : chosen) ++behind[phi(edge) + 1];
  for (std::size_t i = 1; i < behind.size(); ++i) behind[i] += behind[i - 1];
  std::vector<EdgeId> sorted(chosen.size());
  for (const EdgeId edge : chosen) sorted[behind[phi(edge)]++] = edge;
  std::vector<std::vector<EdgeId>> out(first.number.size());
  for (const EdgeId edge : sorted) out[edges[edge].from].push_back(edge);
  return out;
}

/// The second search: walks in that order, finds the paths, and gives the numbers that stay.
class PathFinder {
 public:
  PathFinder(const FirstSearch& first, const std::vector<Edge>& edges,
             const std::vector<std::vector<EdgeId>>& out)
      : number(out.size(), 0),
        begins_path(edges.size(), 0),
        first_(first),
        edges_(edges),
        out_(out),
        next_(out.size(), 0),
        left_(static_cast<std::uint32_t>(out.size())) {}

  void run() {
    enter(0);
    while (!path_.empty()) {
      const Vertex at = path_.back();
      if (next_[at] < out_[at].size()) {
        look(out_[at][next_[at]++]);
      } else {
        path_.pop_back();
        --left_;
      }
    }
  }

  std::vector<Vertex> number;
  std::vector<char> begins_path;
  std::vector<EdgeId> fronds;

 private:
  void enter(Vertex vertex) {
    number[vertex] = left_ - first_.descendants[vertex];
    path_.push_back(vertex);
  }
  void look(EdgeId edge) {
    begins_path[edge] = std::exchange(new_path_, char{0});
    const Vertex to = edges_[edge].to;
    if (first_.arc_to[to] == edge) return enter(to);
    fronds.push_back(edge);
    new_path_ = 1;
  }

  const FirstSearch& first_;
  const std::vector<Edge>& edges_;
  const std::vector<std::vector<EdgeId>>& out_;
  std::vector<std::size_t> next_;
  std::vector<Vertex> path_;
  std::uint32_t left_;
  char new_path_ = 1;
};

}  // namespace

PalmTree palm_tree(std::uint32_t vertices, std::vector<Edge> edges, const std::vector<EdgeId>& chosen) {
  FirstSearch first(vertices, edges, chosen);
  first.run();
  std::vector<std::vector<EdgeId>> out = acceptable_order(first, edges, chosen);
  PathFinder second(first, edges, out);
  second.run();

  PalmTree made;
  const std::vector<Vertex>& number = second.number;
  std::vector<Vertex> renamed(vertices);  // from the first numbers to the second
  for (Vertex vertex = 0; vertex < vertices; ++vertex) renamed[first.number[vertex]] = number[vertex];
  made.original.resize(vertices);
  made.father.assign(vertices, none);
  made.low1 = made.low2 = made.arc_to = made.descendants = made.degree =
      std::vector<std::uint32_t>(vertices, none);
  made.out.resize(vertices);
  for (Vertex vertex = 0; vertex < vertices; ++vertex) {
    const Vertex name = number[vertex];
    made.original[name] = vertex;
    if (first.father[vertex] != none) made.father[name] = number[first.father[vertex]];
    made.low1[name] = renamed[first.low1[vertex]];
    made.low2[name] = renamed[first.low2[vertex]];
    made.descendants[name] = first.descendants[vertex];
    made.degree[name] = first.degree(vertex);
    made.arc_to[name] = first.arc_to[vertex];
    made.out[name] = std::move(out[vertex]);
  }
  for (const EdgeId edge : chosen) edges[edge] = {number[edges[edge].from], number[edges[edge].to]};
  made.edges = std::move(edges);
  made.begins_path = std::move(second.begins_path);
  made.fronds = std::move(second.fronds);
  return made;
}

}  // namespace hamvar::spqr
