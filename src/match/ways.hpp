// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/graph/adjacency_list.hpp>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::match {

/// Which node comes next to which, over the borders of sub-processes: the node of one leads to what begins in
/// it, and what ends in it leads to what is behind. A boundary event comes behind its host. Vertices are
/// those of the process.
using Ways = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
[[nodiscard]] Ways ways_of(const Process& process);

/// By node: how far it is along the shortest ways from a node without way in to one without way out. 0.5 for
/// what neither leads to.
[[nodiscard]] std::vector<double> positions(const Ways& ways);

/// By node: the nodes with `is_step` that are met first behind it (or before it) on some way, in rising
/// order.
[[nodiscard]] std::vector<std::vector<NodeRef>> nearest_steps(const Ways& ways,
                                                              const std::vector<bool>& is_step, bool behind);

}  // namespace hamvar::match
