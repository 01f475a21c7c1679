// SPDX-License-Identifier: Apache-2.0
#include "match/ways.hpp"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace hamvar::match {
namespace {

constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();

using ById = std::unordered_map<std::string_view, NodeRef>;
ById by_id_of(const Process& process) {
  ById by_id;
  for (const NodeRef node : nodes(process)) by_id.emplace(process[node].id, node);
  return by_id;
}

/// The nodes of each sub-process, by its node.
std::vector<std::vector<NodeRef>> insides(const Process& process, const ById& by_id) {
  std::vector<std::vector<NodeRef>> inside(num_vertices(process));
  for (const NodeRef node : nodes(process))
    if (const auto scope = by_id.find(process[node].parent); scope != by_id.end())
      inside[scope->second].push_back(node);
  return inside;
}

void open_scope(NodeRef scope, const std::vector<NodeRef>& inside, const Process& process, Ways& ways) {
  for (const NodeRef node : inside) {
    if (in_degree(node, process) == 0 && process[node].kind != NodeKind::boundary)
      add_edge(scope, node, ways);
    if (out_degree(node, process) > 0) continue;
    for (const NodeRef behind : successors(scope, process)) add_edge(node, behind, ways);
  }
}

void attach_boundaries(const Process& process, const ById& by_id, Ways& ways) {
  for (const NodeRef node : nodes(process))
    if (process[node].kind == NodeKind::boundary)
      if (const auto host = by_id.find(process[node].event.attached_to); host != by_id.end())
        add_edge(host->second, node, ways);
}

/// How many nodes it is from the nearest node without a way in, or unreached.
template <class Graph>
std::vector<std::size_t> distances(const Graph& graph) {
  std::vector<std::size_t> far(num_vertices(graph), unreached);
  std::vector<NodeRef> first;
  for (const NodeRef node : boost::make_iterator_range(vertices(graph)))
    if (in_degree(node, graph) == 0) {
      first.push_back(node);
      far[node] = 0;
    }
  std::vector<boost::default_color_type> colors(num_vertices(graph), boost::white_color);
  boost::queue<NodeRef> open;
  boost::breadth_first_visit(
      graph, first.begin(), first.end(), open,
      boost::make_bfs_visitor(boost::record_distances(far.data(), boost::on_tree_edge())),
      boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, graph)));
  return far;
}

template <class Graph>
std::vector<NodeRef> nearest_steps_of(NodeRef from, const Graph& graph, const std::vector<bool>& is_step) {
  std::vector<NodeRef> found;
  std::vector<NodeRef> open{from};
  std::unordered_set<NodeRef> seen;
  while (!open.empty()) {
    const NodeRef at = open.back();
    open.pop_back();
    for (const NodeRef next : boost::make_iterator_range(adjacent_vertices(at, graph))) {
      if (!seen.insert(next).second) continue;
      (is_step[next] ? found : open).push_back(next);
    }
  }
  std::ranges::sort(found);
  return found;
}

template <class Graph>
std::vector<std::vector<NodeRef>> all_nearest_steps(const Graph& graph, const std::vector<bool>& is_step) {
  std::vector<std::vector<NodeRef>> found(num_vertices(graph));
  for (const NodeRef node : boost::make_iterator_range(vertices(graph)))
    if (is_step[node]) found[node] = nearest_steps_of(node, graph, is_step);
  return found;
}

}  // namespace

Ways ways_of(const Process& process) {
  Ways ways(num_vertices(process));
  const ById by_id = by_id_of(process);
  const std::vector<std::vector<NodeRef>> inside = insides(process, by_id);
  for (const NodeRef node : nodes(process)) {
    if (!inside[node].empty())
      open_scope(node, inside[node], process, ways);
    else
      for (const NodeRef next : successors(node, process)) add_edge(node, next, ways);
  }
  attach_boundaries(process, by_id, ways);
  return ways;
}

std::vector<double> positions(const Ways& ways) {
  const std::vector<std::size_t> from_start = distances(ways);
  const std::vector<std::size_t> to_end = distances(boost::make_reverse_graph(ways));
  std::vector<double> found(num_vertices(ways), 0.5);
  for (std::size_t node = 0; node < found.size(); ++node) {
    if (from_start[node] == unreached || to_end[node] == unreached) continue;
    const auto whole = static_cast<double>(from_start[node] + to_end[node]);
    if (whole > 0) found[node] = static_cast<double>(from_start[node]) / whole;
  }
  return found;
}

std::vector<std::vector<NodeRef>> nearest_steps(const Ways& ways, const std::vector<bool>& is_step,
                                                bool behind) {
  return behind ? all_nearest_steps(ways, is_step)
                : all_nearest_steps(boost::make_reverse_graph(ways), is_step);
}

}  // namespace hamvar::match
