// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A depth-first search of an undirected graph as Hopcroft and Tarjan's decomposition needs it.
#include <cstdint>
#include <limits>
#include <vector>

namespace hamvar::spqr {

using Vertex = std::uint32_t;
using EdgeId = std::uint32_t;
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

struct Edge {
  Vertex from = 0;
  Vertex to = 0;
};

/// Vertices are named by the numbers that the search gives them: a root 0, each vertex's descendants right
/// behind it, the branch that is entered first with the highest ones. Edges lead away from the root if they
/// are arcs of the tree, else (fronds) towards it.
struct PalmTree {
  std::vector<Vertex> original;  ///< by number
  std::vector<Vertex> father;    ///< by number, as are those below
  std::vector<Vertex> low1;      ///< the lowest number that the vertex and its descendants reach by a frond
  std::vector<Vertex> low2;      ///< the second lowest; each at most the vertex itself
  std::vector<std::uint32_t> descendants;  ///< with the vertex itself
  std::vector<std::uint32_t> degree;
  std::vector<std::vector<EdgeId>> out;  ///< in the order that the decomposition walks them
  std::vector<EdgeId> arc_to;            ///< the arc of the tree into the vertex
  std::vector<Edge> edges;
  std::vector<char> begins_path;  ///< by edge: it is the first of one of the paths that the walk falls into
  std::vector<EdgeId> fronds;     ///< in the order of the walk
};

/// Of the connected graph of `vertices` vertices that those of `edges` make which `chosen` names; none of
/// them a loop. Linear, without recursion.
[[nodiscard]] PalmTree palm_tree(std::uint32_t vertices, std::vector<Edge> edges,
                                 const std::vector<EdgeId>& chosen);

}  // namespace hamvar::spqr
