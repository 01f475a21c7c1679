// SPDX-License-Identifier: Apache-2.0
#include "structure/lowering.hpp"

namespace hamvar::bpmn {
namespace {

/// The nodes that begin a scope together: its roots, and one of its starts.
std::vector<NodeRef> heads_of(Lowering& made, const Scope& scope, const std::string& id) {
  std::vector<NodeRef> heads;
  if (scope.starts.size() == 1) heads.push_back(scope.starts.front());
  if (scope.starts.size() > 1) {
    heads.push_back(made.add(NodeKind::exclusive, id + "/begin"));
    for (const NodeRef start : scope.starts) made.lead(heads.back(), start);
  }
  heads.insert(heads.end(), scope.roots.begin(), scope.roots.end());
  return heads;
}

void lead_to_all(Lowering& made, NodeRef from, const std::vector<NodeRef>& heads, NodeKind split,
                 const std::string& id, std::optional<double> share = std::nullopt) {
  if (heads.size() == 1) return made.lead(from, heads.front(), share);
  const NodeRef all = made.add(split, id + "/all", made.flat[from].at);
  made.lead(from, all, share);
  for (const NodeRef head : heads) made.lead(all, head);
}

void begin_sub_process(Lowering& made, const Scope& scope, NodeRef join) {
  const NodeRef node = scope.node;
  const std::string& id = made.process[node].id;
  if (made.process[node].sub_process == SubProcessKind::ad_hoc && scope.begins()) {
    std::vector<NodeRef> parts = scope.starts;
    parts.insert(parts.end(), scope.roots.begin(), scope.roots.end());
    lead_to_all(made, node, parts, NodeKind::inclusive, id);
  } else if (scope.roots.empty() && scope.begins()) {
    for (const NodeRef start : scope.starts) made.lead(node, start);
  } else if (scope.begins()) {
    lead_to_all(made, node, heads_of(made, scope, id), NodeKind::parallel, id);
  } else {
    made.lead(node, join);  // nothing in it can begin
  }
}

/// Event sub-processes of the process itself: an interrupting one takes the place of all the rest, the others
/// may run beside it. Says where the rest begins.
NodeRef begin_events(Lowering& made, NodeRef from, std::vector<NodeRef>& heads) {
  const Constructs& constructs = made.constructs;
  std::vector<NodeRef> instead;
  for (const NodeRef node : constructs.scopes.front().triggered) {
    if (constructs.interrupts(node)) {
      instead.push_back(node);
      continue;
    }
    const NodeRef maybe =
        made.add(NodeKind::exclusive, made.process[node].id + "/maybe", made.process[node].at);
    made.lead(maybe, node, exception_share(1));
    made.lead_to_end(maybe, 0, 1 - exception_share(1));
    heads.push_back(maybe);
  }
  if (instead.empty()) return from;
  const NodeRef choice = made.add(NodeKind::exclusive, "/event");
  made.lead(from, choice);
  for (const NodeRef node : instead) made.lead(choice, node, exception_share(instead.size()));
  return choice;
}

}  // namespace

void open_sub_processes(Lowering& made) {
  for (std::size_t i = 1; i < made.constructs.scopes.size(); ++i) {
    const Scope& scope = made.constructs.scopes[i];
    if (scope.empty) continue;  // nothing happens in it
    const NodeRef node = scope.node;
    const bool ways = scope.splits && scope.exits > 1;
    const NodeRef join = made.add(ways ? NodeKind::inclusive : NodeKind::exclusive,
                                  made.process[node].id + "/end", made.process[node].at);
    begin_sub_process(made, scope, join);
    for (const NodeRef end : scope.ends) made.lead(end, join);
    made.tail[node] = made.joined[i] = join;
  }
}

void begin_process(Lowering& made) {
  const Scope& scope = made.constructs.scopes.front();
  const bool plain = scope.starts.size() == 1 && scope.roots.empty() && scope.triggered.empty() &&
                     made.process[scope.starts.front()].kind == NodeKind::start &&
                     in_degree(scope.starts.front(), made.process) == 0;
  if (plain || !scope.begins()) return;
  for (const NodeRef start : scope.starts)
    if (made.process[start].kind == NodeKind::start) made.flat[start].kind = NodeKind::exclusive;
  const NodeRef start = made.add(NodeKind::start, "/start");
  std::vector<NodeRef> heads = heads_of(made, scope, "");
  const NodeRef from = begin_events(made, start, heads);
  std::optional<double> rest;
  if (from != start) {
    rest = 1;
    for (const FlowRef flow : flows_out(from, made.flat)) *rest -= made.flat[flow].probability.value_or(0);
  }
  lead_to_all(made, from, heads, NodeKind::parallel, "", rest);
}

}  // namespace hamvar::bpmn
