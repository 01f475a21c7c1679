// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/compare/changes.hpp"

namespace hamvar {

std::vector<NodeRef> nearest_steps(const Process& process, NodeRef node, Direction direction) {
  std::vector<bool> seen(num_vertices(process));
  std::vector<NodeRef> open{node};
  std::vector<NodeRef> found;
  const auto visit = [&](NodeRef next) {
    if (seen[next]) return;
    seen[next] = true;
    const NodeKind kind = process[next].kind;
    (kind == NodeKind::activity || kind == NodeKind::sub_process ? found : open).push_back(next);
  };
  while (!open.empty()) {
    const NodeRef at = open.back();
    open.pop_back();
    if (direction == Direction::backward)
      for (const NodeRef next : predecessors(at, process)) visit(next);
    else
      for (const NodeRef next : successors(at, process)) visit(next);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace hamvar
