// SPDX-License-Identifier: Apache-2.0
#include "compare/moves.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "hamvar/structure/chains.hpp"
#include "hamvar/structure/dominance.hpp"

namespace hamvar::compare {
namespace {

constexpr NodeRef none = static_cast<NodeRef>(-1);

class Places {
 public:
  explicit Places(const Process& process) {
    for (const NodeRef node : nodes(process)) places_.emplace(process[node].id, node);
  }
  /// `none` if there is no such node.
  [[nodiscard]] NodeRef of(const std::string& id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? none : found->second;
  }

 private:
  std::unordered_map<std::string_view, NodeRef> places_;  ///< by id
};

/// All ways, a boundary event being behind what it is attached to.
Process ways_of(const Process& process, const Places& places) {
  Process ways = process;
  for (const NodeRef node : nodes(process))
    if (const NodeRef host = places.of(process[node].event.attached_to); host != none)
      add_edge(host, node, ways);
  return ways;
}

/// Without the flows that lead back into a loop by its only way in: what comes first in a loop is what does
/// so in the first round.
Process without_ways_back(const Process& ways) {
  const Dominance dominance(ways);
  Process kept;
  for (NodeRef node = 0; node < num_vertices(ways); ++node) add_vertex(kept);
  for (const FlowRef flow : flows(ways))
    if (!dominance.dominates(target(flow, ways), source(flow, ways)))
      add_edge(source(flow, ways), target(flow, ways), kept);
  return kept;
}

enum class Order { neither, before, behind };

/// Which of two nodes comes first.
class Precedence {
 public:
  Precedence(const Process& process, const Places& places)
      : reach_(without_ways_back(ways_of(process, places))) {
    for (const NodeRef node : nodes(process)) scopes_.push_back(with_scopes(process, places, node));
  }

  /// In different sub-processes: of those that they lie in and that lie beside each other.
  [[nodiscard]] Order of(NodeRef a, NodeRef b) const {
    const auto apart = std::ranges::mismatch(scopes_[a], scopes_[b]);
    if (apart.in1 == scopes_[a].end() || apart.in2 == scopes_[b].end()) return Order::neither;
    const bool there = reach_.reaches(*apart.in1, *apart.in2);
    const bool back = reach_.reaches(*apart.in2, *apart.in1);
    if (there == back) return Order::neither;
    return there ? Order::before : Order::behind;
  }

 private:
  /// The sub-processes around it, outermost first, and the node itself.
  static std::vector<NodeRef> with_scopes(const Process& process, const Places& places, NodeRef node) {
    std::vector<NodeRef> scopes;
    // A parent that lies in itself would be no process, but what is compared need not be one.
    for (NodeRef at = node; at != none && scopes.size() <= num_vertices(process);
         at = places.of(process[at].parent))
      scopes.push_back(at);
    std::ranges::reverse(scopes);
    return scopes;
  }

  Reachability reach_;
  std::vector<std::vector<NodeRef>> scopes_;
};

bool is_step(const Process& process, NodeRef node) {
  const NodeKind kind = process[node].kind;
  return kind == NodeKind::activity || kind == NodeKind::sub_process || kind == NodeKind::event ||
         kind == NodeKind::boundary;
}

/// By pair: the pairs to which its order is another than it was.
std::vector<std::vector<std::size_t>> conflicts(const Precedence& before, const Precedence& after,
                                                const std::vector<Pair>& steps) {
  std::vector<std::vector<std::size_t>> found(steps.size());
  for (std::size_t a = 0; a < steps.size(); ++a)
    for (std::size_t b = a + 1; b < steps.size(); ++b)
      if (before.of(steps[a].first, steps[b].first) != after.of(steps[a].second, steps[b].second)) {
        found[a].push_back(b);
        found[b].push_back(a);
      }
  return found;
}

/// A vertex cover: takes out the step with the most conflicts until none is left; of equals the last, which
/// was most likely brought forward.
std::vector<bool> covering(const std::vector<std::vector<std::size_t>>& conflicts) {
  std::vector<bool> taken(conflicts.size());
  std::vector<std::size_t> left(conflicts.size());
  std::ranges::transform(conflicts, left.begin(), [](const auto& each) { return each.size(); });
  while (true) {
    const auto last = std::max_element(left.rbegin(), left.rend());
    if (last == left.rend() || *last == 0) return taken;
    const auto most = static_cast<std::size_t>(left.rend() - last) - 1;
    taken[most] = true;
    left[most] = 0;
    for (const std::size_t other : conflicts[most])
      if (!taken[other]) --left[other];
  }
}

/// Whether what a node lies in is not what it lay in.
class OtherScope {
 public:
  OtherScope(const Process& before, const Process& after, const Places& was, const Places& is,
             const std::vector<Pair>& pairs)
      : before_(before), after_(after), was_(was), is_(is), partner_(num_vertices(before), none) {
    for (const Pair& pair : pairs) partner_[pair.first] = pair.second;
  }
  [[nodiscard]] bool of(const Pair& pair) const {
    const NodeRef scope = was_.of(before_[pair.first].parent);
    return (scope == none ? none : partner_[scope]) != is_.of(after_[pair.second].parent);
  }

 private:
  const Process& before_;
  const Process& after_;
  const Places& was_;
  const Places& is_;
  std::vector<NodeRef> partner_;
};

}  // namespace

std::vector<bool> moved(const Process& before, const Process& after, const std::vector<Pair>& pairs) {
  const Places was(before);
  const Places is(after);
  const OtherScope other_scope(before, after, was, is, pairs);
  std::vector<bool> made(pairs.size());
  std::vector<Pair> steps;
  std::vector<std::size_t> of_steps;  // their places among the pairs
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!is_step(before, pairs[i].first)) continue;
    made[i] = other_scope.of(pairs[i]);
    if (made[i]) continue;
    steps.push_back(pairs[i]);
    of_steps.push_back(i);
  }
  const std::vector<bool> out_of_order =
      covering(conflicts(Precedence(before, was), Precedence(after, is), steps));
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (out_of_order[i]) made[of_steps[i]] = true;
  return made;
}

}  // namespace hamvar::compare
