// SPDX-License-Identifier: Apache-2.0
#include "structure/order.hpp"

#include <algorithm>

namespace hamvar {
namespace {

std::vector<NodeRef> of_kind(NodeKind kind, const Process& process) {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process))
    if (process[node].kind == kind) found.push_back(node);
  return found;
}

/// `next(node)`: the first and the one behind the last of the nodes that follow.
template <class Next>
std::vector<NodeRef> searched(std::size_t count, const std::vector<NodeRef>& roots, const Next& next) {
  using Iterator = decltype(next(NodeRef{}).first);
  struct Frame {
    NodeRef node;
    Iterator next, last;
  };
  std::vector<NodeRef> order;
  std::vector<char> seen(count, 0);
  std::vector<Frame> stack;
  const auto enter = [&](NodeRef node) {
    if (seen[node] != 0) return;
    seen[node] = 1;
    const auto [first, last] = next(node);
    stack.push_back({node, first, last});
  };
  for (const NodeRef root : roots) {
    enter(root);
    while (!stack.empty()) {
      Frame& top = stack.back();
      if (top.next != top.last) {
        enter(*top.next++);
      } else {
        order.push_back(top.node);
        stack.pop_back();
      }
    }
  }
  std::ranges::reverse(order);
  return order;
}

}  // namespace

std::vector<NodeRef> starts(const Process& process) { return of_kind(NodeKind::start, process); }
std::vector<NodeRef> ends(const Process& process) { return of_kind(NodeKind::end, process); }

std::vector<NodeRef> reverse_postorder(const Process& process, const std::vector<NodeRef>& roots) {
  return searched(num_vertices(process), roots,
                  [&](NodeRef node) { return adjacent_vertices(node, process); });
}

std::vector<NodeRef> reverse_postorder_backward(const Process& process, const std::vector<NodeRef>& roots) {
  return searched(num_vertices(process), roots,
                  [&](NodeRef node) { return inv_adjacent_vertices(node, process); });
}

}  // namespace hamvar
