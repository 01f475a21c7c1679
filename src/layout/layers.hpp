// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

namespace hamvar::layout {

/// Vertices are 0 to count - 1.
struct Edge {
  int from = 0;
  int to = 0;
  bool from_boundary = false;  ///< it leaves at the bottom of `from`
};

/// A graph without its back edges, in columns.
struct Layers {
  std::vector<int> layer;                 ///< by vertex; every forward edge leads to a higher one
  std::vector<int> order;                 ///< all vertices, along the edges
  std::vector<Edge> forward;              ///< no back edges, loops
  std::vector<std::vector<int>> out, in;  ///< by vertex: indices into `forward`
};

[[nodiscard]] Layers make_layers(int count, std::span<const Edge> edges);

}  // namespace hamvar::layout
