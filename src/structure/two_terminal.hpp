// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A process as a graph with one source and one sink, in which no node has several flows both in and out.
#include <limits>
#include <vector>

#include "hamvar/model/process.hpp"
#include "structure/palm_tree.hpp"

namespace hamvar {

/// Every vertex lies on a path from the source to the sink, so that the graph is biconnected once an edge
/// leads back from the sink to the source; that is its last edge.
struct TwoTerminal {
  static constexpr NodeRef outside = std::numeric_limits<NodeRef>::max();
  std::vector<NodeRef> node;      ///< by vertex: whose it is, or outside: in front of or behind all of them
  std::vector<char> joins;        ///< by vertex: has several edges in
  std::vector<spqr::Edge> edges;  ///< those of the flows first, in the order of flows(process)
};

/// As Rpst says. Without edges if the process has no flow.
[[nodiscard]] TwoTerminal two_terminal(const Process& process);

}  // namespace hamvar
