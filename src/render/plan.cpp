// SPDX-License-Identifier: Apache-2.0
#include "render/plan.hpp"

#include <algorithm>
#include <boost/graph/depth_first_search.hpp>
#include <string_view>
#include <unordered_map>

namespace hamvar::render {
namespace {

/// Nodes that are parents of each other are no nesting: the one met again is taken out.
void break_rings(std::vector<std::size_t>& parent) {
  std::vector<std::size_t> seen_from(parent.size(), none);
  for (std::size_t node = 0; node < parent.size(); ++node)
    for (std::size_t at = node; at != none && seen_from[at] == none; at = parent[at]) {
      seen_from[at] = node;
      if (parent[at] != none && seen_from[parent[at]] == node) parent[at] = none;
    }
}

/// The node inside at which an opened sub-process begins: its start, else the first node without a flow in.
struct Ways {
  std::vector<std::size_t> entry, exit;
};

Ways ways_inside(const Process& process, const Plan& plan) {
  Ways ways{std::vector<std::size_t>(plan.parent.size(), none),
            std::vector<std::size_t>(plan.parent.size(), none)};
  for (const NodeRef node : nodes(process)) {
    const std::size_t outer = plan.parent[node];
    if (outer == none) continue;
    std::size_t& entry = ways.entry[outer];
    if (entry == none || (process[node].kind == NodeKind::start && process[entry].kind != NodeKind::start))
      entry = node;
    std::size_t& exit = ways.exit[outer];
    if (exit == none || process[node].kind == NodeKind::end || process[exit].kind != NodeKind::end)
      exit = node;
  }
  return ways;
}

/// Follows entries (or exits) inwards to a node that is drawn.
NodeRef drawn_end(NodeRef node, const std::vector<std::size_t>& inwards, const Plan& plan) {
  while (plan.opened[node]) node = inwards[node];
  return node;
}

using Skeleton = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                       boost::property<boost::edge_index_t, std::size_t>>;

struct LoopFinder : boost::default_dfs_visitor {
  std::vector<DrawnFlow>* flows;
  std::vector<NodeRef>* finished;
  void back_edge(Skeleton::edge_descriptor edge, const Skeleton& graph) const {
    (*flows)[get(boost::edge_index, graph, edge)].back = true;
  }
  void finish_vertex(NodeRef node, const Skeleton&) const { finished->push_back(node); }
};

NodeRef first_node(const Process& process) {
  const auto all = nodes(process);
  const auto start = std::ranges::find_if(all, [&](NodeRef node) { return in_degree(node, process) == 0; });
  return start == all.end() ? 0 : *start;
}

}  // namespace

void find_nesting(const Process& process, Plan& plan) {
  std::unordered_map<std::string_view, NodeRef> by_id;
  for (const NodeRef node : nodes(process))
    if (process[node].kind == NodeKind::sub_process) by_id.emplace(process[node].id, node);
  plan.parent.assign(num_vertices(process), none);
  for (const NodeRef node : nodes(process))
    if (const auto found = by_id.find(process[node].parent); found != by_id.end())
      plan.parent[node] = found->second;
  break_rings(plan.parent);
  plan.opened.assign(num_vertices(process), false);
  for (const std::size_t outer : plan.parent)
    if (outer != none) plan.opened[outer] = true;
}

void find_flows(const Process& process, Plan& plan) {
  const Ways ways = ways_inside(process, plan);
  for (const FlowRef each : flows(process)) {
    const NodeRef from = source(each, process), to = target(each, process);
    DrawnFlow drawn;
    drawn.from = drawn_end(from, ways.exit, plan);
    drawn.to = drawn_end(to, ways.entry, plan);
    drawn.flow = plan.flows.size();
    drawn.ref = each;
    if (plan.opened[from]) drawn.out_of = from;
    if (plan.opened[to]) drawn.into = to;
    plan.flows.push_back(drawn);
  }
}

void find_levels(const Process& process, Plan& plan) {
  plan.level.assign(num_vertices(process), 0);
  if (num_vertices(process) == 0) return;
  Skeleton skeleton(num_vertices(process));
  for (std::size_t i = 0; i < plan.flows.size(); ++i)
    add_edge(plan.flows[i].from, plan.flows[i].to, i, skeleton);
  std::vector<NodeRef> finished;
  LoopFinder finder;
  finder.flows = &plan.flows;
  finder.finished = &finished;
  boost::depth_first_search(skeleton, boost::visitor(finder).root_vertex(first_node(process)));
  for (auto node = finished.rbegin(); node != finished.rend(); ++node)
    for (const auto edge : boost::make_iterator_range(out_edges(*node, skeleton)))
      if (!plan.flows[get(boost::edge_index, skeleton, edge)].back) {
        std::size_t& below = plan.level[target(edge, skeleton)];
        below = std::max(below, plan.level[*node] + 1);
      }
}

Plan plan(const Diagram& diagram) {
  Plan made;
  find_nesting(diagram.process, made);
  find_flows(diagram.process, made);
  find_levels(diagram.process, made);
  fold_into_columns(diagram, made);
  find_lanes(diagram, made);
  find_boxes(diagram.process, made);
  return made;
}

}  // namespace hamvar::render
