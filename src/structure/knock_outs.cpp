// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <unordered_set>

#include "hamvar/structure/chains.hpp"

namespace hamvar {
namespace {

/// What lies behind one flow out of a split, found piece by piece.
struct Way {
  FlowRef flow;
  double share = 0;
  std::vector<NodeRef> found;  ///< in the order of finding; those before `done` have been looked behind
  std::size_t done = 0;
  std::unordered_set<NodeRef> known;
  std::size_t steps = 0;
  bool returns = false;  ///< leads back to the split

  void add(NodeRef node, const Process& process) {
    if (!known.insert(node).second) return;
    found.push_back(node);
    if (is_activity(node, process)) ++steps;
  }
  [[nodiscard]] bool complete() const { return done == found.size(); }
  void advance(NodeRef split, const Process& process) {
    const NodeRef at = found[done++];
    if (at == split) {
      returns = true;
      return;
    }
    for (const NodeRef next : successors(at, process)) add(next, process);
  }
};

std::vector<Way> ways_out(NodeRef split, const Process& process) {
  const std::vector<double> shares = flow_shares(split, process);
  std::vector<Way> ways;
  for (const FlowRef flow : flows_out(split, process)) {
    ways.push_back({flow, shares[ways.size()], {}, 0, {}, 0, false});
    ways.back().add(target(flow, process), process);
  }
  return ways;
}

/// Looks behind all ways in turn until at most one is not complete: the cost is that of the short ones.
void explore(std::vector<Way>& ways, NodeRef split, const Process& process) {
  const auto open = [](const Way& way) { return !way.complete() && !way.returns; };
  while (std::ranges::count_if(ways, open) > 1)
    for (Way& way : ways)
      if (open(way)) way.advance(split, process);
}

/// Goes on: the one way that is longer than all others; among ways of known length the one with more steps.
std::size_t way_on(const std::vector<Way>& ways) {
  const auto open = std::ranges::find_if(ways, [](const Way& way) { return !way.complete() || way.returns; });
  if (open != ways.end()) return static_cast<std::size_t>(open - ways.begin());
  const auto less = [](const Way& a, const Way& b) {
    return a.steps != b.steps ? a.steps < b.steps : a.share < b.share;
  };
  return static_cast<std::size_t>(std::ranges::max_element(ways, less) - ways.begin());
}

/// Nothing but the split leads to what lies on the way.
bool closed(const Way& way, NodeRef split, const Process& process) {
  return std::ranges::all_of(way.found, [&](NodeRef node) {
    return std::ranges::all_of(predecessors(node, process),
                               [&](NodeRef before) { return before == split || way.known.contains(before); });
  });
}

/// The way on and the rejecting one meet nowhere but in ends, and the way on has an end of its own.
bool apart(Way& on, const Way& rejects, NodeRef split, const Process& process) {
  if (rejects.returns || !rejects.complete() || rejects.known.contains(target(on.flow, process)))
    return false;
  const bool cannot_meet = closed(rejects, split, process);
  bool own_end = false;
  for (std::size_t seen = 0; seen < on.found.size(); ++seen) {
    const NodeRef node = on.found[seen];
    const bool is_end = process[node].kind == NodeKind::end;
    if (rejects.known.contains(node) && !is_end) return false;
    own_end = own_end || (is_end && !rejects.known.contains(node));
    if (own_end && cannot_meet) return true;
    if (on.done == seen) on.advance(split, process);
  }
  return own_end;
}

std::optional<KnockOut> knock_out_behind(NodeRef check, const Process& process) {
  const auto split = only_successor(check, process);
  if (!split || in_degree(check, process) != 1 || process[*split].kind != NodeKind::exclusive ||
      in_degree(*split, process) != 1 || out_degree(*split, process) < 2)
    return std::nullopt;
  std::vector<Way> ways = ways_out(*split, process);
  explore(ways, *split, process);
  Way& on = ways[way_on(ways)];
  for (const Way& way : ways)
    if (&way != &on && !apart(on, way, *split, process)) return std::nullopt;
  return KnockOut{check, *split, on.flow, std::max(0.0, 1 - on.share)};
}

}  // namespace

std::vector<KnockOut> knock_outs(const Process& process) {
  std::vector<KnockOut> found;
  for (const NodeRef node : nodes(process))
    if (is_activity(node, process))
      if (const auto each = knock_out_behind(node, process)) found.push_back(*each);
  return found;
}

}  // namespace hamvar
