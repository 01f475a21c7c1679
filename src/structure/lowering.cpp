// SPDX-License-Identifier: Apache-2.0
#include "structure/lowering.hpp"

#include <algorithm>

namespace hamvar::bpmn {
namespace {

NodeKind kind_of_copy(const Lowering& made, NodeRef node) {
  using enum NodeKind;
  const NodeKind kind = made.process[node].kind;
  const bool inner = made.constructs.scope_of[node] != 0;
  if (kind == sub_process || (kind == start && inner)) return exclusive;
  if (kind == end && !made.constructs.is_end(node)) return event;
  if (kind == end && inner) return exclusive;
  if (kind == complex) return made.process[node].deferred ? exclusive : inclusive;
  if (kind == boundary) return event;
  return kind;
}

}  // namespace

Lowering::Lowering(const Process& process_)
    : process(process_),
      constructs(process_),
      tail(num_vertices(process)),
      share(num_vertices(process)),
      joined(constructs.scopes.size(), none) {}

NodeRef Lowering::add(NodeKind kind, std::string id, Position at) {
  Node node;
  node.kind = kind;
  node.id = std::move(id);
  node.at = at;
  return add_vertex(node, flat);
}

void Lowering::lead(NodeRef from, NodeRef to, std::optional<double> share_of_it) {
  Flow flow;
  flow.probability = share_of_it;
  add_edge(from, to, flow, flat);
}

void Lowering::lead_to_end(NodeRef from, std::size_t scope, std::optional<double> share_of_it) {
  const NodeRef to = scope == 0 || joined[scope] == none
                         ? add(NodeKind::end, flat[from].id + "/end", flat[from].at)
                         : joined[scope];
  lead(from, to, share_of_it);
}

void copy_nodes(Lowering& made) {
  for (const NodeRef node : nodes(made.process)) {
    Node copy = made.process[node];
    copy.kind = kind_of_copy(made, node);
    copy.parent.clear();
    copy.event.attached_to.clear();
    made.tail[node] = add_vertex(copy, made.flat);
  }
}

double exception_share(std::size_t ways) {
  constexpr double one = 0.1;
  constexpr double all = 0.5;
  return std::min(one, all / static_cast<double>(std::max<std::size_t>(ways, 1)));
}

}  // namespace hamvar::bpmn
