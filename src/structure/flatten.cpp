// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/flatten.hpp"

#include <algorithm>
#include <unordered_map>

namespace hamvar {
namespace {

/// The nodes that lie directly in one sub-process.
struct Inside {
  std::vector<NodeRef> starts;
  std::vector<NodeRef> ends;
  bool splits = false;  ///< several of its ends may be reached in one run
};

bool may_run_side_by_side(NodeRef node, const Process& process) {
  const NodeKind kind = process[node].kind;
  return out_degree(node, process) > 1 && kind != NodeKind::exclusive && kind != NodeKind::event_based;
}

class Flattening {
 public:
  explicit Flattening(const Process& process) : process_(process), behind_(num_vertices(process)) {}

  Process run() {
    look_inside();
    copy_nodes();
    for (const NodeRef node : nodes(process_))
      if (process_[node].kind == NodeKind::sub_process) open(node);
    for (const FlowRef flow : flows(process_))
      add_edge(behind_[source(flow, process_)], target(flow, process_), process_[flow], flat_);
    return flat_;
  }

 private:
  void look_inside() {
    for (const NodeRef node : nodes(process_)) {
      const std::string& parent = process_[node].parent;
      if (parent.empty()) continue;
      Inside& inside = inside_[parent];
      if (process_[node].kind == NodeKind::start) inside.starts.push_back(node);
      if (process_[node].kind == NodeKind::end) inside.ends.push_back(node);
      inside.splits = inside.splits || may_run_side_by_side(node, process_);
    }
  }

  void copy_nodes() {
    for (const NodeRef node : nodes(process_)) {
      Node copy = process_[node];
      const bool border =
          !copy.parent.empty() && (copy.kind == NodeKind::start || copy.kind == NodeKind::end);
      if (border || copy.kind == NodeKind::sub_process) copy.kind = NodeKind::exclusive;
      copy.parent.clear();
      behind_[node] = add_vertex(copy, flat_);
    }
  }

  /// Leads the flow through the sub-process: its node -> inner start ... inner ends -> join -> what follows
  /// it.
  void open(NodeRef node) {
    const auto found = inside_.find(process_[node].id);
    if (found == inside_.end()) return;  // empty: nothing happens in it
    const Inside& inside = found->second;
    Node join;
    join.id = process_[node].id + "/end";  // '/' cannot stand in an id of a definition
    join.kind = inside.splits && inside.ends.size() > 1 ? NodeKind::inclusive : NodeKind::exclusive;
    join.at = process_[node].at;
    const NodeRef joined = add_vertex(join, flat_);
    for (const NodeRef start : inside.starts) add_edge(node, start, Flow{}, flat_);
    for (const NodeRef end : inside.ends) add_edge(end, joined, Flow{}, flat_);
    behind_[node] = joined;
  }

  const Process& process_;
  Process flat_;
  std::vector<NodeRef> behind_;  ///< where the flows out of a node begin in the flat process
  std::unordered_map<std::string, Inside> inside_;
};

}  // namespace

bool is_flat(const Process& process) {
  return std::ranges::none_of(nodes(process), [&](NodeRef node) {
    return process[node].kind == NodeKind::sub_process || !process[node].parent.empty();
  });
}

Process flatten(const Process& process) { return is_flat(process) ? process : Flattening(process).run(); }

}  // namespace hamvar
