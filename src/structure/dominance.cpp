// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/dominance.hpp"

#include <limits>

#include "structure/order.hpp"

namespace hamvar {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// Calls `visit` for the nodes right before `node`, as seen in that direction.
template <class Visit>
void before(NodeRef node, const Process& process, Direction direction, const Visit& visit) {
  if (direction == Direction::forward)
    for (const NodeRef each : predecessors(node, process)) visit(each);
  else
    for (const NodeRef each : successors(node, process)) visit(each);
}

/// Immediate dominators by Cooper, Harvey and Kennedy ("A simple, fast dominance algorithm", 2001), over
/// places in reverse postorder. Place 0 is a node in front of all starts.
std::vector<std::size_t> immediate_dominators(const Process& process, Direction direction,
                                              const std::vector<NodeRef>& order,
                                              const std::vector<std::size_t>& place) {
  const NodeKind first = direction == Direction::forward ? NodeKind::start : NodeKind::end;
  std::vector<std::size_t> parent{0};
  parent.resize(order.size() + 1, nowhere);
  const auto meet = [&](std::size_t a, std::size_t b) {
    while (a != b) {
      if (a > b)
        a = parent[a];
      else
        b = parent[b];
    }
    return a;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t at = 1; at <= order.size(); ++at) {
      const NodeRef node = order[at - 1];
      std::size_t found = process[node].kind == first ? 0 : nowhere;
      before(node, process, direction, [&](NodeRef each) {
        const std::size_t from = place[each];
        if (from == nowhere || parent[from] == nowhere) return;
        found = found == nowhere ? from : meet(found, from);
      });
      changed = changed || found != parent[at];
      parent[at] = found;
    }
  }
  return parent;
}

/// When a walk over the tree enters and leaves each place. A parent's place is smaller than its children's.
void number(const std::vector<std::size_t>& parent, std::vector<std::uint32_t>& enter,
            std::vector<std::uint32_t>& leave) {
  std::vector<std::uint32_t> size(parent.size(), 1);
  for (std::size_t at = parent.size(); at-- > 1;) size[parent[at]] += size[at];
  enter.assign(parent.size(), 0);
  leave.assign(parent.size(), 0);
  std::vector<std::uint32_t> next(parent.size(), 1);
  for (std::size_t at = 0; at < parent.size(); ++at) {
    if (at > 0) {
      enter[at] = next[parent[at]];
      next[parent[at]] += size[at];
    }
    next[at] = enter[at] + 1;
    leave[at] = enter[at] + size[at];
  }
}

}  // namespace

Dominance::Dominance(const Process& process, Direction direction)
    : place_(num_vertices(process), nowhere),
      order_(direction == Direction::forward ? reverse_postorder(process, starts(process))
                                             : reverse_postorder_backward(process, ends(process))) {
  for (std::size_t at = 0; at < order_.size(); ++at) place_[order_[at]] = at + 1;
  parent_ = immediate_dominators(process, direction, order_, place_);
  number(parent_, enter_, leave_);
}

std::optional<NodeRef> Dominance::immediate(NodeRef node) const {
  if (place_[node] == nowhere || parent_[place_[node]] == 0) return std::nullopt;
  return order_[parent_[place_[node]] - 1];
}

bool Dominance::dominates(NodeRef a, NodeRef b) const {
  if (a == b) return true;
  if (place_[a] == nowhere || place_[b] == nowhere) return false;
  const std::uint32_t at = enter_[place_[b]];
  return enter_[place_[a]] <= at && at < leave_[place_[a]];
}

}  // namespace hamvar
