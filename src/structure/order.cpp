// SPDX-License-Identifier: Apache-2.0
#include "structure/order.hpp"

#include <algorithm>

namespace hamvar {

std::vector<NodeRef> starts(const Process& process) {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process))
    if (process[node].kind == NodeKind::start) found.push_back(node);
  return found;
}

std::vector<NodeRef> reverse_postorder(const Process& process, const std::vector<NodeRef>& roots) {
  struct Frame {
    NodeRef node;
    Process::out_edge_iterator next, last;
  };
  std::vector<NodeRef> order;
  std::vector<char> seen(num_vertices(process), 0);
  std::vector<Frame> stack;
  const auto enter = [&](NodeRef node) {
    if (seen[node] != 0) return;
    seen[node] = 1;
    const auto [first, last] = out_edges(node, process);
    stack.push_back({node, first, last});
  };
  for (const NodeRef root : roots) {
    enter(root);
    while (!stack.empty()) {
      Frame& top = stack.back();
      if (top.next != top.last) {
        enter(target(*top.next++, process));
      } else {
        order.push_back(top.node);
        stack.pop_back();
      }
    }
  }
  std::ranges::reverse(order);
  return order;
}

}  // namespace hamvar
