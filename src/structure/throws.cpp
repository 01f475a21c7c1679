// SPDX-License-Identifier: Apache-2.0
#include "structure/throws.hpp"

#include <algorithm>

namespace hamvar::bpmn {
namespace {

bool can_be_caught(EventKind kind) {
  return kind == EventKind::error || kind == EventKind::escalation || kind == EventKind::cancel;
}

bool throws(const Node& node) {
  return node.kind == NodeKind::end || (node.kind == NodeKind::event && node.event.throws);
}

}  // namespace

Throws::Throws(const Constructs& constructs)
    : constructs_(constructs),
      catch_of_(num_vertices(constructs.process)),
      thrown_(num_vertices(constructs.process), 0) {
  for (const NodeRef node : nodes(constructs.process)) {
    if (!throws(constructs.process[node])) continue;
    catch_of_[node] = find(node);
    if (catch_of_[node]) thrown_[catch_of_[node]->by] = 1;
  }
}

std::optional<Catch> Throws::find(NodeRef event) const {
  bool from_event_sub_process = false;  // what it throws leaves the scope that it was triggered in
  std::size_t scope = constructs_.scope_of[event];
  for (std::size_t depth = 0; depth < constructs_.scopes.size(); ++depth) {
    for (const EventDefinition& each : constructs_.process[event].event.definitions) {
      if (!can_be_caught(each.kind)) continue;
      if (!from_event_sub_process)
        if (const auto found = inside(scope, each)) return found;
      if (const auto found = at_border(scope, each)) return found;
    }
    if (scope == 0) return std::nullopt;
    const NodeRef host = constructs_.scopes[scope].node;
    scope = constructs_.scope_of[host];
    const auto& triggered = constructs_.scopes[scope].triggered;
    from_event_sub_process = std::ranges::find(triggered, host) != triggered.end();
  }
  return std::nullopt;
}

std::optional<Catch> Throws::inside(std::size_t scope, const EventDefinition& thrown) const {
  for (const NodeRef each : constructs_.scopes[scope].triggered) {
    if (constructs_.opens[each] == none) continue;
    for (const NodeRef start : constructs_.scopes[constructs_.opens[each]].starts)
      if (catches(constructs_.process[start].event, thrown)) return Catch{each, constructs_.interrupts(each)};
  }
  return std::nullopt;
}

std::optional<Catch> Throws::at_border(std::size_t scope, const EventDefinition& thrown) const {
  if (scope == 0) return std::nullopt;
  const Boundaries& boundaries = constructs_.boundaries[constructs_.scopes[scope].node];
  for (const NodeRef each : boundaries.instead)
    if (catches(constructs_.process[each].event, thrown)) return Catch{each, true};
  for (const NodeRef each : boundaries.beside)
    if (catches(constructs_.process[each].event, thrown)) return Catch{each, false};
  return std::nullopt;
}

}  // namespace hamvar::bpmn
