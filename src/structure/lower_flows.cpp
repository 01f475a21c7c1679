// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "structure/lowering.hpp"

namespace hamvar::bpmn {
namespace {

/// OMG BPMN 2.0.2, 13.2.1: flows without a condition get a token each; those with one if it holds.
void split(Lowering& made, NodeRef node) {
  const auto ways = flows_out(node, made.process);
  const bool choice =
      std::ranges::any_of(ways, [&](const FlowRef& flow) { return is_conditional(made.process[flow]); });
  const NodeRef split = made.add(choice ? NodeKind::inclusive : NodeKind::parallel,
                                 made.process[node].id + "/split", made.process[node].at);
  made.lead(made.tail[node], split, made.share[node]);
  made.tail[node] = split;
  made.share[node].reset();
}

void add_flow(Lowering& made, FlowRef flow) {
  const NodeRef from = source(flow, made.process);
  Flow copy = made.process[flow];
  if (made.share[from]) copy.probability = made.share[from];
  const bool always = splits_implicitly(from, made.process) && !copy.is_default && !is_conditional(copy);
  if (always && made.flat[made.tail[from]].kind == NodeKind::inclusive) copy.probability = 1;
  add_edge(made.tail[from], target(flow, made.process), copy, made.flat);
}

/// A way that ends without an end event.
void stop(Lowering& made, NodeRef node) {
  const Constructs& constructs = made.constructs;
  if (constructs.is_end(node)) {
    if (constructs.caught_by[node] != none) made.lead(node, constructs.caught_by[node]);
    return;
  }
  if (constructs.link_to[node] != none) return made.lead(made.tail[node], constructs.link_to[node]);
  const std::size_t scope = constructs.scope_of[node];
  const bool goes_on = scope != 0 && std::ranges::find(constructs.scopes[scope].triggered, node) !=
                                         constructs.scopes[scope].triggered.end();
  if (!goes_on) made.lead_to_end(made.tail[node], scope, made.share[node]);
}

}  // namespace

void add_flows(Lowering& made) {
  for (const NodeRef node : nodes(made.process))
    if (splits_implicitly(node, made.process)) split(made, node);
  for (const FlowRef flow : flows(made.process)) add_flow(made, flow);
  for (const NodeRef node : nodes(made.process))
    if (out_degree(node, made.process) == 0) stop(made, node);
}

}  // namespace hamvar::bpmn
