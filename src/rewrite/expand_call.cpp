// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "hamvar/rewrite/shared_call.hpp"

namespace hamvar {
namespace {

Refusal no_such_call(const std::string& id) {
  return {{"there is no call '" + id + "'", "فراخوانی «" + id + "» وجود ندارد"}};
}

Refusal not_one_way(const Service& shared) {
  return {{"'" + shared.id + "' has not one way from one start to one end",
           "«" + shared.id + "» یک راه از یک آغاز به یک پایان ندارد"}};
}

/// The flows by which the shared process begins and ends.
struct Border {
  FlowRef first;
  FlowRef last;
};

std::optional<Border> ends_of(const Process& shared) {
  std::vector<FlowRef> first;
  std::vector<FlowRef> last;
  for (const NodeRef node : nodes(shared)) {
    if (shared[node].kind == NodeKind::start)
      for (const FlowRef flow : flows_out(node, shared)) first.push_back(flow);
    if (shared[node].kind == NodeKind::end)
      for (const FlowRef flow : flows_in(node, shared)) last.push_back(flow);
  }
  if (first.size() != 1 || last.size() != 1 || target(first[0], shared) == target(last[0], shared)) return {};
  return Border{first[0], last[0]};
}

class Expansion {
 public:
  Expansion(const Process& process, const SharedCall& call, const Service& shared, NodeRef at, Border ends)
      : process_(process), call_(call), shared_(shared), at_(at), ends_(ends) {
    for (const NodeRef node : nodes(process))
      if (node != at) taken_.insert(process[node].id);
    for (const auto& [theirs, own] : call.own_ids) taken_.insert(own);
  }

  Process run() {
    name_shared_nodes();
    for (const NodeRef node : nodes(process_)) {
      if (node == at_) add_shared_nodes();
      if (node != at_) outside_.push_back(add_vertex(process_[node], made_));
      if (node == at_) outside_.push_back(at_);  // never looked up
    }
    add_outer_flows();
    for (const FlowRef flow : flows(shared_.process))
      if (flow != ends_.first && flow != ends_.last)
        add_edge(inside_.at(source(flow, shared_.process)), inside_.at(target(flow, shared_.process)),
                 shared_.process[flow], made_);
    return std::move(made_);
  }

 private:
  static bool is_border(const Node& node) {
    return node.kind == NodeKind::start || node.kind == NodeKind::end;
  }

  /// Steps get their own ids, and all else one that is free.
  void name_shared_nodes() {
    for (const NodeRef node : nodes(shared_.process)) {
      const std::string& theirs = shared_.process[node].id;
      const auto own = call_.own_ids.find(theirs);
      std::string id = own != call_.own_ids.end() ? own->second : theirs;
      if (own == call_.own_ids.end() && !is_border(shared_.process[node])) {
        for (int n = 2; taken_.contains(id); ++n) id = theirs + '-' + std::to_string(n);
        taken_.insert(id);
      }
      ids_[theirs] = std::move(id);
    }
  }

  void add_shared_nodes() {
    const NodeRef first = target(ends_.first, shared_.process);
    for (const NodeRef node : nodes(shared_.process)) {
      if (is_border(shared_.process[node])) continue;
      Node own = shared_.process[node];
      own.id = ids_.at(own.id);
      own.parent = process_[at_].parent;
      Actor& actor = own.activity.actor;
      if (own.kind == NodeKind::activity && !actor.applicant && actor.agency.empty())
        actor.agency = shared_.owner;
      for (std::string& earlier : own.activity.legal.after)
        if (const auto found = ids_.find(earlier); found != ids_.end()) earlier = found->second;
      if (node == first)
        for (const std::string& earlier : process_[at_].activity.legal.after)
          own.activity.legal.after.push_back(earlier);
      inside_[node] = add_vertex(own, made_);
    }
  }

  void add_outer_flows() {
    const Process& inner = shared_.process;
    for (const FlowRef flow : flows(process_)) {
      const bool out = source(flow, process_) == at_;
      const bool in = target(flow, process_) == at_;
      Flow own = process_[flow];
      if (out) {  // where the shared process ends behind a choice, that one's share goes with it
        own = inner[ends_.last];
        own.id = process_[flow].id;
      }
      add_edge(out ? inside_.at(source(ends_.last, inner)) : outside_[source(flow, process_)],
               in ? inside_.at(target(ends_.first, inner)) : outside_[target(flow, process_)], own, made_);
    }
  }

  const Process& process_;
  const SharedCall& call_;
  const Service& shared_;
  NodeRef at_;
  Border ends_;
  Process made_;
  std::set<std::string> taken_;
  std::map<std::string, std::string> ids_;  ///< by id in the shared service
  std::map<NodeRef, NodeRef> inside_;       ///< by node of the shared service
  std::vector<NodeRef> outside_;            ///< by node of the process
};

}  // namespace

boost::system::result<Process, Refusal> expand_call(const Process& process, const SharedCall& call,
                                                    const Service& shared) {
  const auto at = find_node(process, call.node);
  if (!at || !is_activity(*at, process) || process[*at].activity.task != TaskKind::call ||
      process[*at].activity.calls != shared.id)
    return no_such_call(call.node);
  const auto ends = ends_of(shared.process);
  if (!ends) return not_one_way(shared);
  return Expansion(process, call, shared, *at, *ends).run();
}

}  // namespace hamvar
