// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>

#include "rpst_check.hpp"

namespace hamvar::test {
namespace {

using Mask = std::uint32_t;

struct Arc {
  std::size_t from, to;
};

/// The process between one source and one sink, plainly by the rule that Rpst states.
struct Completed {
  std::vector<Arc> arcs;
  std::size_t nodes = 0, source = 0, sink = 0;
};

std::vector<std::vector<char>> closure(const Process& process) {
  const std::size_t count = num_vertices(process);
  std::vector<std::vector<char>> reaches(count, std::vector<char>(count, 0));
  for (const FlowRef flow : flows(process)) reaches[source(flow, process)][target(flow, process)] = 1;
  for (std::size_t by = 0; by < count; ++by)
    for (std::size_t a = 0; a < count; ++a)
      for (std::size_t b = 0; b < count; ++b)
        if (reaches[a][by] != 0 && reaches[by][b] != 0) reaches[a][b] = 1;
  return reaches;
}

Completed completed(const Process& process) {
  const auto reaches = closure(process);
  std::vector<std::size_t> first;
  std::vector<std::size_t> last;
  for (const NodeRef node : nodes(process)) {
    if (degree(node, process) == 0) continue;
    bool entered = false;
    bool left = false;
    for (const NodeRef other : nodes(process)) {
      const bool together = other == node || (reaches[node][other] != 0 && reaches[other][node] != 0);
      entered = entered || (!together && reaches[other][node] != 0);
      left = left || (!together && reaches[node][other] != 0);
      entered = entered || (together && process[other].kind == NodeKind::start);
      left = left || (together && process[other].kind == NodeKind::end);
    }
    if (process[node].kind == NodeKind::start || !entered) first.push_back(node);
    if (process[node].kind == NodeKind::end || !left) last.push_back(node);
  }
  Completed made;
  made.nodes = num_vertices(process) + 2;
  made.source = made.nodes - 2;
  made.sink = made.nodes - 1;
  for (const FlowRef flow : flows(process))
    made.arcs.push_back({source(flow, process), target(flow, process)});
  if (first.size() == 1 && in_degree(first.front(), process) == 0)
    made.source = first.front();
  else
    for (const std::size_t node : first) made.arcs.push_back({made.source, node});
  if (last.size() == 1 && out_degree(last.front(), process) == 0)
    made.sink = last.front();
  else
    for (const std::size_t node : last) made.arcs.push_back({node, made.sink});
  return made;
}

/// Nodes with several arcs both in and out become two, with an arc between.
void normalise(Completed& graph) {
  const std::size_t known = graph.nodes;
  for (std::size_t node = 0; node < known; ++node) {
    if (node == graph.source || node == graph.sink) continue;
    if (std::ranges::count(graph.arcs, node, &Arc::from) < 2) continue;
    if (std::ranges::count(graph.arcs, node, &Arc::to) < 2) continue;
    for (Arc& arc : graph.arcs)
      if (arc.from == node) arc.from = graph.nodes;
    graph.arcs.push_back({node, graph.nodes++});
  }
}

bool connected(const Completed& graph, Mask chosen) {
  Mask reached = chosen & (~chosen + 1);
  for (bool grew = true; grew;) {
    grew = false;
    for (std::size_t a = 0; a < graph.arcs.size(); ++a) {
      if ((chosen >> a & 1U) == 0 || (reached >> a & 1U) != 0) continue;
      for (std::size_t b = 0; b < graph.arcs.size(); ++b) {
        if ((reached >> b & 1U) == 0) continue;
        const Arc one = graph.arcs[a];
        const Arc other = graph.arcs[b];
        if (one.from != other.from && one.from != other.to && one.to != other.from && one.to != other.to)
          continue;
        reached |= Mask{1} << a;
        grew = true;
        break;
      }
    }
  }
  return reached == chosen;
}

bool is_fragment(const Completed& graph, Mask chosen) {
  std::size_t borders = 0;
  std::size_t only_entries = 0;
  std::size_t only_exits = 0;
  for (std::size_t node = 0; node < graph.nodes; ++node) {
    bool in_inside = false, in_outside = false, out_inside = false, out_outside = false;
    for (std::size_t a = 0; a < graph.arcs.size(); ++a) {
      const bool inside = (chosen >> a & 1U) != 0;
      if (graph.arcs[a].to == node) (inside ? in_inside : in_outside) = true;
      if (graph.arcs[a].from == node) (inside ? out_inside : out_outside) = true;
    }
    if (!in_inside && !out_inside) continue;
    const bool border = in_outside || out_outside || node == graph.source || node == graph.sink;
    if (!border) continue;
    ++borders;
    const bool entry = node != graph.sink && (!in_inside || !out_outside);
    const bool exit = node != graph.source && (!out_inside || !in_outside);
    if (!entry && !exit) return false;
    if (entry && !exit) ++only_entries;
    if (exit && !entry) ++only_exits;
  }
  return borders == 2 && only_entries <= 1 && only_exits <= 1 && connected(graph, chosen);
}

bool overlap(Mask a, Mask b) { return (a & b) != 0 && (a & ~b) != 0 && (b & ~a) != 0; }

}  // namespace

std::set<FlowSet> canonical_by_brute_force(const Process& process, bool normalised) {
  Completed graph = completed(process);
  if (normalised) normalise(graph);
  std::vector<Mask> fragments;
  for (Mask chosen = 1; chosen >> graph.arcs.size() == 0; ++chosen)
    if (std::has_single_bit(chosen) || is_fragment(graph, chosen)) fragments.push_back(chosen);
  std::set<FlowSet> found;
  for (const Mask one : fragments) {
    if (std::ranges::any_of(fragments, [&](Mask other) { return overlap(one, other); })) continue;
    FlowSet set;
    for (std::uint32_t flow = 0; flow < num_edges(process); ++flow)
      if ((one >> flow & 1U) != 0) set.insert(flow);
    if (!set.empty()) found.insert(std::move(set));
  }
  return found;
}

}  // namespace hamvar::test
