// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <numeric>

#include "hamvar/structure/chains.hpp"
#include "structure/order.hpp"

namespace hamvar {
namespace {

constexpr NodeRef nowhere = std::numeric_limits<NodeRef>::max();

}  // namespace

Reachability::Reachability(const Process& process)
    : words_((num_vertices(process) + 63) / 64), bits_(words_ * num_vertices(process), 0) {
  const auto all = nodes(process);
  std::vector<NodeRef> order = reverse_postorder(process, {all.begin(), all.end()});
  std::ranges::reverse(order);
  // Behind before ahead: one pass where there is no loop, one more for each level of loops.
  for (bool changed = true; changed;) {
    changed = false;
    for (const NodeRef node : order) {
      std::uint64_t* const row = bits_.data() + node * words_;
      const auto add = [&](std::size_t word, std::uint64_t more) {
        changed = changed || (more & ~row[word]) != 0;
        row[word] |= more;
      };
      for (const NodeRef next : successors(node, process)) {
        add(next / 64, std::uint64_t{1} << (next % 64));
        for (std::size_t word = 0; word < words_; ++word) add(word, bits_[next * words_ + word]);
      }
    }
  }
}

bool Reachability::reaches(NodeRef from, NodeRef to) const {
  return (bits_[from * words_ + to / 64] >> (to % 64) & 1) != 0;
}

namespace {

/// Immediate dominators by Cooper, Harvey and Kennedy ("A simple, fast dominance algorithm", 2001), over
/// places in reverse postorder. Place 0 is a node in front of all starts.
std::vector<std::size_t> immediate_dominators(const Process& process, const std::vector<NodeRef>& order,
                                              const std::vector<std::size_t>& place) {
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
      std::size_t found = process[node].kind == NodeKind::start ? 0 : nowhere;
      for (const NodeRef before : predecessors(node, process)) {
        const std::size_t from = place[before];
        if (from == nowhere || parent[from] == nowhere) continue;
        found = found == nowhere ? from : meet(found, from);
      }
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

Dominance::Dominance(const Process& process)
    : place_(num_vertices(process), nowhere), order_(reverse_postorder(process, starts(process))) {
  for (std::size_t at = 0; at < order_.size(); ++at) place_[order_[at]] = at + 1;
  parent_ = immediate_dominators(process, order_, place_);
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
