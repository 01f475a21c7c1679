// SPDX-License-Identifier: Apache-2.0
#include "structure/net.hpp"

namespace hamvar::net {
NodeId Net::add_node(const Shape& shape) {
  static_cast<Shape&>(nodes.emplace_back()) = shape;
  return static_cast<NodeId>(nodes.size() - 1);
}

FlowId Net::add_flow(NodeId from, NodeId to, const Way& way) {
  const auto flow = static_cast<FlowId>(flows.size());
  static_cast<Way&>(flows.emplace_back()) = way;
  rebase(flow, from);
  redirect(flow, to);
  return flow;
}

ScopeId Net::add_scope(ScopeId parent) {
  scopes.push_back({parent});
  return static_cast<ScopeId>(scopes.size() - 1);
}

void Net::unlink_source(FlowId flow) {
  const Flow& old = flows[flow];
  if (old.from == none) return;
  auto& out = nodes[old.from].out;
  out[old.place_out] = out.back();
  flows[out.back()].place_out = old.place_out;
  out.pop_back();
}

void Net::unlink_target(FlowId flow) {
  const Flow& old = flows[flow];
  if (old.to == none) return;
  auto& in = nodes[old.to].in;
  in[old.place_in] = in.back();
  flows[in.back()].place_in = old.place_in;
  in.pop_back();
}

void Net::redirect(FlowId flow, NodeId to) {
  unlink_target(flow);
  flows[flow].to = to;
  if (to == none) return;
  flows[flow].place_in = static_cast<std::uint32_t>(nodes[to].in.size());
  nodes[to].in.push_back(flow);
}

void Net::rebase(FlowId flow, NodeId from) {
  unlink_source(flow);
  flows[flow].from = from;
  if (from == none) return;
  flows[flow].place_out = static_cast<std::uint32_t>(nodes[from].out.size());
  nodes[from].out.push_back(flow);
}

void Net::remove_flow(FlowId flow) {
  redirect(flow, none);
  rebase(flow, none);
  flows[flow].alive = false;
}

Shape shape_of(NodeRef origin, NodeKind kind) {
  Shape made;
  made.origin = static_cast<NodeId>(origin);
  if (kind == NodeKind::exclusive || kind == NodeKind::event_based) made.spread = Spread::one;
  if (kind == NodeKind::inclusive || kind == NodeKind::complex) {
    made.merge = Merge::inclusive;
    made.spread = Spread::some;
  }
  if (kind == NodeKind::parallel) made.merge = Merge::all;
  return made;
}

Net net_of(const Process& flat) {
  Net net;
  net.nodes.reserve(num_vertices(flat));
  net.flows.reserve(num_edges(flat));
  for (const NodeRef node : hamvar::nodes(flat)) {
    net.add_node(shape_of(node, flat[node].kind));
    net.nodes.back().start = flat[node].kind == NodeKind::start;
  }
  for (const FlowRef flow : hamvar::flows(flat))
    net.add_flow(static_cast<NodeId>(source(flow, flat)), static_cast<NodeId>(target(flow, flat)), {});
  return net;
}

}  // namespace hamvar::net
