// SPDX-License-Identifier: Apache-2.0
#include "structure/constructs.hpp"

#include <algorithm>
#include <map>

namespace hamvar::bpmn {
namespace {

bool is_triggered(const Node& node) {
  return node.kind == NodeKind::sub_process && node.sub_process == SubProcessKind::event;
}
bool is_catching_link(const Node& node) {
  return node.kind == NodeKind::event && !node.event.throws && node.event.has(EventKind::link);
}

/// By which links find each other.
std::string link_name(const Node& node) {
  for (const EventDefinition& each : node.event.definitions)
    if (each.kind == EventKind::link && !each.name.empty()) return each.name;
  return node.label.en + '\n' + node.label.fa;
}

}  // namespace

bool catches(const Event& event, const EventDefinition& thrown) {
  return std::ranges::any_of(event.definitions, [&](const EventDefinition& each) {
    return each.kind == thrown.kind &&
           (each.kind == EventKind::cancel || each.name.empty() || each.name == thrown.name);
  });
}

bool may_run_side_by_side(NodeRef node, const Process& process) {
  const NodeKind kind = process[node].kind;
  return out_degree(node, process) > 1 && kind != NodeKind::exclusive && kind != NodeKind::event_based;
}

bool splits_implicitly(NodeRef node, const Process& process) {
  return out_degree(node, process) > 1 && !is_gateway(process[node].kind);
}

bool is_conditional(const Flow& flow) { return !flow.expression.empty() || !flow.condition.empty(); }

Constructs::Constructs(const Process& process_)
    : process(process_),
      scope_of(num_vertices(process), 0),
      opens(num_vertices(process), none),
      scopes(1),
      boundaries(num_vertices(process)),
      host_of(num_vertices(process), none),
      link_to(num_vertices(process), none),
      caught_by(num_vertices(process), none),
      thrown(num_vertices(process), 0) {
  const auto refers = [&](NodeRef node) {
    return !process[node].parent.empty() || !process[node].event.attached_to.empty();
  };
  if (std::ranges::any_of(nodes(process), refers))
    for (const NodeRef node : nodes(process)) by_id_.emplace(process[node].id, node);
  number_scopes();
  pair_links();
  attach_boundaries();
  catch_ends();
  sort_into_scopes();
  look_for_splits();
}

bool Constructs::interrupts(NodeRef event_sub_process) const {
  if (opens[event_sub_process] == none) return true;
  const auto& starts = scopes[opens[event_sub_process]].starts;
  return starts.empty() ||
         std::ranges::any_of(starts, [&](NodeRef start) { return process[start].event.interrupting; });
}

void Constructs::number_scopes() {
  for (const NodeRef node : nodes(process)) {
    if (process[node].kind != NodeKind::sub_process) continue;
    opens[node] = scopes.size();
    scopes.emplace_back().node = node;
  }
  for (const NodeRef node : nodes(process)) {
    if (process[node].parent.empty()) continue;
    const auto parent = by_id_.find(process[node].parent);
    if (parent != by_id_.end() && opens[parent->second] != none) scope_of[node] = opens[parent->second];
  }
}

void Constructs::pair_links() {
  std::map<std::pair<std::size_t, std::string>, NodeRef> catching;
  for (const NodeRef node : nodes(process))
    if (is_catching_link(process[node]))
      catching.emplace(std::pair(scope_of[node], link_name(process[node])), node);
  for (const NodeRef node : nodes(process)) {
    const Node& it = process[node];
    if (it.kind != NodeKind::event || !it.event.throws || !it.event.has(EventKind::link) ||
        out_degree(node, process) > 0)
      continue;
    const auto found = catching.find(std::pair(scope_of[node], link_name(it)));
    if (found != catching.end()) link_to[node] = found->second;
  }
}

void Constructs::attach_boundaries() {
  for (const NodeRef node : nodes(process)) {
    const Event& event = process[node].event;
    if (process[node].kind != NodeKind::boundary) continue;
    const auto host = by_id_.find(event.attached_to);
    const bool hosted = host != by_id_.end() && (process[host->second].kind == NodeKind::activity ||
                                                 process[host->second].kind == NodeKind::sub_process);
    if (hosted) host_of[node] = host->second;
    if (!hosted || event.has(EventKind::compensation)) {
      left_out.push_back(node);
      continue;
    }
    Boundaries& its = boundaries[host->second];
    (event.interrupting ? its.instead : its.beside).push_back(node);
  }
}

/// The innermost boundary event that an error, escalation or cancel end leads to, or none.
NodeRef Constructs::catcher(NodeRef end) const {
  using enum EventKind;
  std::size_t scope = scope_of[end];
  for (std::size_t depth = 0; scope != 0 && depth < scopes.size(); ++depth) {
    const NodeRef host = scopes[scope].node;
    for (const EventDefinition& each : process[end].event.definitions)
      if (each.kind == error || each.kind == escalation || each.kind == cancel)
        for (const NodeRef boundary : boundaries[host].instead)
          if (catches(process[boundary].event, each)) return boundary;
    scope = scope_of[host];
  }
  return bpmn::none;
}

void Constructs::catch_ends() {
  for (const NodeRef node : nodes(process)) {
    if (!is_end(node) || process[node].event.definitions.empty()) continue;
    caught_by[node] = catcher(node);
    if (caught_by[node] != none) thrown[caught_by[node]] = 1;
  }
}

void Constructs::sort_into_scopes() {
  std::vector<char> is_linked(num_vertices(process), 0);
  for (const NodeRef to : link_to)
    if (to != none) is_linked[to] = 1;
  for (const NodeRef node : nodes(process)) {
    Scope& scope = scopes[scope_of[node]];
    scope.empty = false;
    const bool begins = in_degree(node, process) == 0 && is_linked[node] == 0;
    if (begins || process[node].kind == NodeKind::start) sort_in(node, scope);
    if (out_degree(node, process) > 0 || link_to[node] != none || caught_by[node] != none) continue;
    if (scope_of[node] != 0 && is_triggered(process[node]) && begins) continue;
    ++scope.exits;
    if (is_end(node)) scope.ends.push_back(node);
  }
  if (scopes.front().begins()) return;
  left_out.insert(left_out.end(), scopes.front().triggered.begin(), scopes.front().triggered.end());
  scopes.front().triggered.clear();
}

/// A node without a flow in.
void Constructs::sort_in(NodeRef node, Scope& scope) {
  const Node& it = process[node];
  if (it.kind == NodeKind::start || it.instantiates)
    scope.starts.push_back(node);
  else if (is_triggered(it))
    scope.triggered.push_back(node);
  else if (it.kind == NodeKind::end || it.for_compensation || is_catching_link(it))
    left_out.push_back(node);
  else if (it.kind != NodeKind::boundary)
    scope.roots.push_back(node);
}

void Constructs::look_for_splits() {
  for (const NodeRef node : nodes(process))
    if (may_run_side_by_side(node, process) || !boundaries[node].beside.empty()) {
      scopes[scope_of[node]].splits = true;
      scopes[scope_of[node]].exits += boundaries[node].beside.size();  // it may not happen
    }
  for (const NodeRef each : scopes.front().triggered) side_by_side = side_by_side || !interrupts(each);
  for (Scope& scope : scopes) {
    const bool ad_hoc = scope.node != none && process[scope.node].sub_process == SubProcessKind::ad_hoc;
    const std::size_t together = scope.roots.size() + (scope.starts.empty() ? 0U : 1U);
    scope.splits = scope.splits || together > 1 || (ad_hoc && scope.starts.size() > 1);
    side_by_side = side_by_side || scope.splits;
  }
}

}  // namespace hamvar::bpmn
