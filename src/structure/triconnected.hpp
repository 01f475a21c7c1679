// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Triconnected components of a graph without directions: what the refined process structure tree is made of.
#include <cstdint>
#include <vector>

#include "structure/palm_tree.hpp"

namespace hamvar::spqr {

enum class ComponentKind : std::uint8_t { polygon, bond, rigid };

struct Component {
  ComponentKind kind = ComponentKind::rigid;
  std::vector<EdgeId> edges;
};

struct Components {
  /// Those of the graph, then the virtual ones: each joins two components at the same two vertices.
  std::vector<Edge> edges;
  std::vector<Component> list;
};

/// The triconnected components, unique: no two polygons and no two bonds share a virtual edge, so that they
/// are the nodes of the SPQR tree. The graph may have parallel edges, must be biconnected, without loops, and
/// have two vertices and two edges or more. Linear but for sorting and union-find, without recursion.
///
/// J. E. Hopcroft, R. E. Tarjan: Dividing a graph into triconnected components, SIAM J. Comput. 2(3), 1973;
/// as corrected by C. Gutwenger, P. Mutzel: A linear time implementation of SPQR-trees, GD 2000.
[[nodiscard]] Components triconnected(std::uint32_t vertices, std::vector<Edge> edges);

}  // namespace hamvar::spqr
