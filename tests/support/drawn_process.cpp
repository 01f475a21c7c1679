// SPDX-License-Identifier: Apache-2.0
#include "drawn_process.hpp"

#include <algorithm>

namespace hamvar::test {
namespace {

bool fits(const Event& catching, const EventDefinition& thrown) {
  return std::ranges::any_of(catching.definitions, [&](const EventDefinition& each) {
    return each.kind == thrown.kind &&
           (each.name.empty() || each.name == thrown.name || each.kind == EventKind::cancel);
  });
}

std::string link_name(const Node& node) {
  for (const EventDefinition& each : node.event.definitions)
    if (each.kind == EventKind::link && !each.name.empty()) return each.name;
  return node.label.en + '\n' + node.label.fa;
}

}  // namespace

bool has(const Node& node, EventKind kind) { return is_event(node.kind) && node.event.has(kind); }

bool is_event_sub_process(const Node& node) {
  return node.kind == NodeKind::sub_process && node.sub_process == SubProcessKind::event;
}

DrawnProcess::DrawnProcess(const Process& process)
    : process_(process),
      scope_of_(num_vertices(process), no_node),
      host_of_(num_vertices(process), no_node),
      link_to_(num_vertices(process), no_node),
      caught_by_(num_vertices(process), no_node),
      thrown_(num_vertices(process), 0),
      linked_(num_vertices(process), 0),
      begins_nowhere_(num_vertices(process), 0),
      hosts_(num_vertices(process), 0) {
  find_scopes();
  find_boundaries();
  find_hosts();
  find_links();
  find_throws();
  find_what_begins_nowhere();
}

void DrawnProcess::find_scopes() {
  for (const NodeRef node : nodes(process_)) {
    const auto parent = find_node(process_, process_[node].parent);
    if (parent && process_[*parent].kind == NodeKind::sub_process) scope_of_[node] = *parent;
  }
}

void DrawnProcess::find_boundaries() {
  for (const NodeRef node : nodes(process_)) {
    if (process_[node].kind != NodeKind::boundary || has(process_[node], EventKind::compensation)) continue;
    const auto host = find_node(process_, process_[node].event.attached_to);
    if (host && (process_[*host].kind == NodeKind::activity || process_[*host].kind == NodeKind::sub_process))
      host_of_[node] = *host;
  }
}

void DrawnProcess::find_links() {
  for (const NodeRef from : nodes(process_)) {
    const Node& it = process_[from];
    if (it.kind != NodeKind::event || !it.event.throws || !has(it, EventKind::link)) continue;
    if (out_degree(from, process_) > 0) continue;
    for (const NodeRef to : nodes(process_)) {
      const Node& other = process_[to];
      if (other.kind != NodeKind::event || other.event.throws || !has(other, EventKind::link)) continue;
      if (scope_of_[from] != scope_of_[to] || link_name(it) != link_name(other)) continue;
      link_to_[from] = to;
      linked_[to] = 1;
      break;
    }
  }
}

NodeRef DrawnProcess::catcher(NodeRef node) const {
  const Node& it = process_[node];
  if (it.kind != NodeKind::end && (it.kind != NodeKind::event || !it.event.throws)) return no_node;
  NodeRef inside = no_node;  // the scope that was just left
  NodeRef scope = scope_of_[node];
  for (std::size_t depth = 0; depth <= num_vertices(process_); ++depth) {
    const bool triggered_here =
        inside != no_node && is_event_sub_process(process_[inside]) && in_degree(inside, process_) == 0;
    for (const EventDefinition& each : it.event.definitions) {
      if (each.kind != EventKind::error && each.kind != EventKind::escalation &&
          each.kind != EventKind::cancel)
        continue;
      if (!triggered_here)
        for (const NodeRef sub : triggered(scope))
          for (const NodeRef start : starts(sub))
            if (fits(process_[start].event, each)) return sub;
      for (const bool interrupting : {true, false})
        for (const NodeRef boundary : nodes(process_))
          if (scope != no_node && host_of_[boundary] == scope &&
              process_[boundary].event.interrupting == interrupting && fits(process_[boundary].event, each))
            return boundary;
    }
    if (scope == no_node) break;
    inside = scope;
    scope = scope_of_[scope];
  }
  return no_node;
}

void DrawnProcess::find_throws() {
  for (const NodeRef node : nodes(process_)) {
    caught_by_[node] = catcher(node);
    if (caught_by_[node] != no_node) thrown_[caught_by_[node]] = 1;
  }
}

bool DrawnProcess::interrupts(NodeRef catching) const {
  if (process_[catching].kind == NodeKind::boundary) return process_[catching].event.interrupting;
  const std::vector<NodeRef> begin = starts(catching);
  return begin.empty() ||
         std::ranges::any_of(begin, [&](NodeRef start) { return process_[start].event.interrupting; });
}

/// A choice of one.
std::vector<NodeRef> DrawnProcess::starts(NodeRef scope) const {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process_)) {
    const Node& it = process_[node];
    if (scope_of_[node] != scope) continue;
    const bool begins = in_degree(node, process_) == 0 && linked_[node] == 0;
    if (it.kind == NodeKind::start || (begins && it.instantiates)) found.push_back(node);
  }
  return found;
}

std::vector<NodeRef> DrawnProcess::triggered(NodeRef scope) const {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process_))
    if (scope_of_[node] == scope && is_event_sub_process(process_[node]) && !process_[node].instantiates &&
        in_degree(node, process_) == 0 && begins_nowhere_[node] == 0)
      found.push_back(node);
  return found;
}

/// All of them begin.
std::vector<NodeRef> DrawnProcess::heads(NodeRef scope) const {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process_)) {
    const Node& it = process_[node];
    if (scope_of_[node] != scope || in_degree(node, process_) > 0 || linked_[node] != 0) continue;
    if (it.kind == NodeKind::start || it.kind == NodeKind::end || it.kind == NodeKind::boundary) continue;
    if (it.instantiates || is_event_sub_process(it) || it.for_compensation) continue;
    if (it.kind == NodeKind::event && !it.event.throws && has(it, EventKind::link)) continue;
    found.push_back(node);
  }
  return found;
}

bool DrawnProcess::begins() const { return !starts(no_node).empty() || !heads(no_node).empty(); }

void DrawnProcess::find_hosts() {
  for (const NodeRef node : nodes(process_))
    for (const NodeRef host : {scope_of_[node], host_of_[node]})
      if (host != no_node) hosts_[host] = 1;
}

bool DrawnProcess::is_inside(NodeRef scope, NodeRef host) const {
  if (host == no_node) return true;
  for (std::size_t depth = 0; scope != no_node && depth <= num_vertices(process_); ++depth) {
    if (scope == host) return true;
    scope = scope_of_[scope];
  }
  return false;
}

void DrawnProcess::find_what_begins_nowhere() {
  for (const NodeRef node : nodes(process_)) {
    const Node& it = process_[node];
    const bool lone = in_degree(node, process_) == 0 && linked_[node] == 0 && it.kind != NodeKind::start &&
                      !it.instantiates && !is_event_sub_process(it);
    const bool begins_nowhere =
        lone && (it.kind == NodeKind::end || it.for_compensation ||
                 (it.kind == NodeKind::event && !it.event.throws && has(it, EventKind::link)));
    if (begins_nowhere || (it.kind == NodeKind::boundary && host_of_[node] == no_node))
      begins_nowhere_[node] = 1;
  }
}

}  // namespace hamvar::test
