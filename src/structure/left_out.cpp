// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "structure/lowering.hpp"
#include "structure/order.hpp"

namespace hamvar::bpmn {

std::vector<NodeRef> left_out_with_contents(const Constructs& constructs) {
  std::vector<char> out(num_vertices(constructs.process), 0);
  std::vector<std::vector<NodeRef>> inside(constructs.scopes.size());
  for (const NodeRef node : nodes(constructs.process)) inside[constructs.scope_of[node]].push_back(node);
  std::vector<NodeRef> found;
  const auto add = [&](NodeRef node) {
    if (out[node] != 0) return;
    out[node] = 1;
    found.push_back(node);
  };
  for (const NodeRef node : constructs.left_out) add(node);
  for (std::size_t i = 0; i < found.size(); ++i)
    if (constructs.opens[found[i]] != none)
      for (const NodeRef node : inside[constructs.opens[found[i]]]) add(node);
  return found;
}

Process without_left_out(Lowering& made) {
  const std::vector<NodeRef> roots = left_out_with_contents(made.constructs);
  if (roots.empty()) return std::move(made.flat);
  const Process& whole = made.flat;
  std::vector<char> led_to(num_vertices(whole), 0);
  for (const NodeRef node : reverse_postorder(whole, roots)) led_to[node] = 1;
  // What something else leads to stays too, be it reached from a start or not.
  std::vector<NodeRef> others = starts(whole);
  for (const NodeRef node : nodes(whole))
    if (led_to[node] == 0) others.push_back(node);
  std::vector<char> stays(num_vertices(whole), 0);
  for (const NodeRef node : reverse_postorder(whole, others)) stays[node] = 1;
  Process kept;
  std::vector<NodeRef> now(num_vertices(whole), none);
  for (const NodeRef node : nodes(whole))
    if (stays[node] != 0) now[node] = add_vertex(whole[node], kept);
  for (const FlowRef flow : flows(whole)) {
    const NodeRef from = now[source(flow, whole)];
    const NodeRef to = now[target(flow, whole)];
    if (from != none && to != none) add_edge(from, to, whole[flow], kept);
  }
  return kept;
}

}  // namespace hamvar::bpmn
