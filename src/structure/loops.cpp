// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/loops.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "structure/order.hpp"

namespace hamvar {
namespace {

using Rank = std::uint32_t;  ///< in preorder
constexpr Rank unranked = std::numeric_limits<Rank>::max();

/// A depth-first search from all starts in turn. What lies below a node has the ranks right behind it.
struct Preorder {
  std::vector<NodeRef> node;  ///< by rank
  std::vector<Rank> of;       ///< by node
  std::vector<Rank> behind;   ///< by rank: the first rank that does not lie below it

  explicit Preorder(const Process& process) : of(num_vertices(process), unranked) {
    struct Frame {
      Rank at;
      Process::out_edge_iterator next, last;
    };
    std::vector<Frame> path;
    const auto enter = [&](NodeRef to) {
      if (of[to] != unranked) return;
      of[to] = static_cast<Rank>(node.size());
      node.push_back(to);
      behind.push_back(unranked);
      const auto [first, last] = out_edges(to, process);
      path.push_back({of[to], first, last});
    };
    for (const NodeRef start : starts(process)) {
      enter(start);
      while (!path.empty()) {
        Frame& top = path.back();
        if (top.next != top.last) {
          enter(target(*top.next++, process));
        } else {
          behind[top.at] = static_cast<Rank>(node.size());
          path.pop_back();
        }
      }
    }
  }
  [[nodiscard]] bool below(Rank upper, Rank lower) const { return upper <= lower && lower < behind[upper]; }
};

/// Finds loops from the inside out; a loop that was found is one node from then on: its header.
class Nesting {
 public:
  Nesting(const Process& process, const Preorder& order)
      : around(order.node.size(), unranked), order_(order), into_(order.node.size()), up_(order.node.size()) {
    for (Rank at = 0; at < up_.size(); ++at) up_[at] = at;
    std::uint32_t number = 0;
    for (const FlowRef flow : flows(process)) {
      const Rank from = order.of[source(flow, process)];
      if (from != unranked) into_[order.of[target(flow, process)]].push_back({from, number});
      ++number;
    }
    stamp_.assign(order.node.size(), unranked);
  }

  void run() {
    for (auto header = static_cast<Rank>(order_.node.size()); header-- > 0;) find(header);
    std::ranges::reverse(found);
  }

  std::vector<Loop> found;   ///< outer before inner
  std::vector<Rank> around;  ///< by rank: the header of the loop right around; of a header, around its loop

 private:
  struct Into {
    Rank from;
    std::uint32_t flow;
  };

  Rank whole(Rank at) {
    while (up_[at] != at) at = up_[at] = up_[up_[at]];
    return at;
  }

  void find(Rank header) {
    Loop loop;
    loop.header = order_.node[header];
    std::vector<Rank> body;
    const auto add = [&](Rank at) {
      if (at == header || std::exchange(stamp_[at], header) == header) return;
      body.push_back(at);
    };
    for (const auto [from, flow] : into_[header]) {
      if (!order_.below(header, from)) continue;
      loop.back.push_back(flow);
      add(whole(from));
    }
    if (loop.back.empty()) return;
    std::vector<Into> elsewhere;
    for (std::size_t next = 0; next < body.size(); ++next)
      for (const Into& each : into_[body[next]]) {
        if (order_.below(body[next], each.from)) continue;  // leads back within a loop that was found
        const Rank from = whole(each.from);
        if (order_.below(header, from))
          add(from);
        else
          elsewhere.push_back(each);
      }
    loop.reducible = elsewhere.empty();
    into_[header].insert(into_[header].end(), elsewhere.begin(), elsewhere.end());
    for (const Rank at : body) up_[at] = around[at] = header;
    found.push_back(std::move(loop));
  }

  const Preorder& order_;
  std::vector<std::vector<Into>> into_;  ///< by rank; what enters a loop elsewhere counts as into its header
  std::vector<Rank> up_;
  std::vector<Rank> stamp_;
};

}  // namespace

Loops::Loops(const Process& process) : around_(num_vertices(process)) {
  const Preorder order(process);
  Nesting nesting(process, order);
  nesting.run();
  loops_ = std::move(nesting.found);
  for (std::uint32_t loop = 0; loop < loops_.size(); ++loop) around_[loops_[loop].header] = loop;
  const auto outside = [&](NodeRef node) -> std::optional<std::uint32_t> {
    const Rank header = nesting.around[order.of[node]];
    return header == unranked ? std::nullopt : around_[order.node[header]];
  };
  for (Loop& loop : loops_) loop.parent = outside(loop.header);
  for (const NodeRef node : order.node)
    if (!around_[node]) around_[node] = outside(node);
}

std::vector<NodeRef> Loops::body(std::uint32_t loop) const {
  std::vector<char> inside(loops_.size(), 0);
  inside[loop] = 1;
  for (std::uint32_t at = loop + 1; at < loops_.size(); ++at)
    if (loops_[at].parent) inside[at] = inside[*loops_[at].parent];
  std::vector<NodeRef> found;
  for (NodeRef node = 0; node < around_.size(); ++node)
    if (around_[node] && inside[*around_[node]] != 0) found.push_back(node);
  return found;
}

bool Loops::reducible() const { return std::ranges::all_of(loops_, &Loop::reducible); }

}  // namespace hamvar
