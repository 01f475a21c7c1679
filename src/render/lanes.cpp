// SPDX-License-Identifier: Apache-2.0
/// Lanes as boxes. A box goes around a run: nodes of one lane that flows join without leaving it. One box for
/// all of a lane would be as long as the flow and mostly empty; runs keep the drawing small enough to be read
/// on a page, and every change of box is a handoff that one sees.
#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "render/plan.hpp"

namespace hamvar::render {
namespace {

bool takes_neighbours_lane(const Node& node) {
  return is_gateway(node.kind) || node.kind == NodeKind::event || node.kind == NodeKind::boundary;
}

/// A gateway that nobody claims is drawn with the step it decides on, else with the one it leads to.
void lend_lanes(const Process& process, const std::vector<NodeRef>& by_level, Plan& plan) {
  for (const NodeRef node : by_level)
    if (const auto before = only_predecessor(node, process);
        plan.lane[node] == none && takes_neighbours_lane(process[node]) && before)
      plan.lane[node] = plan.lane[*before];
  for (auto node = by_level.rbegin(); node != by_level.rend(); ++node)
    if (const auto behind = only_successor(*node, process);
        plan.lane[*node] == none && takes_neighbours_lane(process[*node]) && behind)
      plan.lane[*node] = plan.lane[*behind];
}

class Boxes {
 public:
  Boxes(const Process& process, Plan& plan) : plan_(plan), runs_(num_vertices(process)) {
    for (const FlowRef each : flows(process)) join(source(each, process), target(each, process));
  }

  /// The box that `node` lies in, not counting its own if it is an opened sub-process.
  std::size_t around(NodeRef node) {
    const std::size_t outer = plan_.parent[node] == none ? none : plan_.box[plan_.parent[node]];
    if (plan_.lane[node] == none) return outer;
    const auto [at, fresh] = of_run_.emplace(runs_.find_set(node), plan_.boxes.size());
    if (fresh) plan_.boxes.push_back({outer, none, plan_.lane[node]});
    return at->second;
  }

 private:
  void join(NodeRef a, NodeRef b) {
    const auto key = [&](NodeRef n) { return std::tuple(plan_.parent[n], plan_.lane[n], plan_.column[n]); };
    if (key(a) == key(b)) runs_.union_set(a, b);
  }

  Plan& plan_;
  boost::disjoint_sets_with_storage<> runs_;
  std::unordered_map<std::size_t, std::size_t> of_run_;
};

std::vector<std::size_t> depths(const Plan& plan) {
  std::vector<std::size_t> depth(plan.parent.size(), none);
  std::vector<std::size_t> way;
  for (std::size_t node = 0; node < depth.size(); ++node) {
    std::size_t at = node;
    for (; at != none && depth[at] == none; at = plan.parent[at]) way.push_back(at);
    std::size_t next = at == none ? 0 : depth[at] + 1;
    for (; !way.empty(); way.pop_back()) depth[way.back()] = next++;
  }
  return depth;
}

}  // namespace

void find_lanes(const Diagram& diagram, Plan& plan) {
  const Process& process = diagram.process;
  plan.lane.assign(num_vertices(process), none);
  std::vector<NodeRef> by_level(num_vertices(process));
  std::iota(by_level.begin(), by_level.end(), NodeRef{0});
  std::ranges::stable_sort(by_level, {}, [&](NodeRef node) { return plan.level[node]; });
  std::map<std::string, std::size_t> known;
  for (const NodeRef node : by_level) {
    if (node >= diagram.lanes.size() || diagram.lanes[node].empty()) continue;
    const auto [at, fresh] = known.emplace(diagram.lanes[node], plan.lane_names.size());
    if (fresh) plan.lane_names.push_back(diagram.lanes[node]);
    plan.lane[node] = at->second;
  }
  lend_lanes(process, by_level, plan);
}

void find_boxes(const Process& process, Plan& plan) {
  const std::vector<std::size_t> depth = depths(plan);
  std::vector<NodeRef> outermost_first(num_vertices(process));
  std::iota(outermost_first.begin(), outermost_first.end(), NodeRef{0});
  std::ranges::stable_sort(outermost_first, {}, [&](NodeRef node) { return depth[node]; });
  plan.box.assign(num_vertices(process), none);
  Boxes boxes(process, plan);
  for (const NodeRef node : outermost_first) {
    plan.box[node] = boxes.around(node);
    if (!plan.opened[node]) continue;
    plan.boxes.push_back({plan.box[node], node, none});
    plan.box[node] = plan.boxes.size() - 1;
  }
}

}  // namespace hamvar::render
