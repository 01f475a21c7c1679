// SPDX-License-Identifier: Apache-2.0
#include "measure/cycles.hpp"

#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <numeric>

namespace hamvar {

Condensed condense(const Process& process) {
  Condensed made;
  made.component.resize(num_vertices(process));
  const auto index = get(boost::vertex_index, process);
  // Tarjan's algorithm, which the BGL runs without recursion: what a component leads to is numbered before
  // it.
  const std::size_t count =
      boost::strong_components(process, boost::make_iterator_property_map(made.component.begin(), index),
                               boost::vertex_index_map(index));
  made.size.resize(count);
  for (const std::size_t component : made.component) ++made.size[component];
  return made;
}

std::size_t nodes_on_cycles(const Process& process, const Condensed& condensed) {
  std::size_t count = 0;
  for (const NodeRef node : nodes(process)) {
    const auto next = successors(node, process);
    if (condensed.size[condensed.component[node]] > 1 || std::ranges::find(next, node) != next.end()) ++count;
  }
  return count;
}

std::optional<std::uint64_t> longest_path(const Process& process, const Condensed& condensed) {
  if (condensed.size.empty()) return std::nullopt;
  std::vector<NodeRef> order(num_vertices(process));
  std::iota(order.begin(), order.end(), NodeRef{0});
  std::ranges::stable_sort(order, {}, [&](NodeRef node) { return condensed.component[node]; });
  std::vector<std::size_t> behind(condensed.size.size(), 0);  // nodes on the longest path behind a component
  std::size_t longest = 0;
  for (const NodeRef node : order) {
    const std::size_t self = condensed.component[node];
    for (const NodeRef next : successors(node, process))
      if (const std::size_t other = condensed.component[next]; other != self)
        behind[self] = std::max(behind[self], condensed.size[other] + behind[other]);
    longest = std::max(longest, condensed.size[self] + behind[self]);
  }
  return longest - 1;
}

}  // namespace hamvar
