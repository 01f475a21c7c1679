// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/redundant.hpp"

#include <map>
#include <set>
#include <tuple>

namespace hamvar {
namespace {

/// What two flows out of one node have in common if they say the same.
auto said_by(FlowRef flow, const Process& process) {
  const Flow& it = process[flow];
  return std::tuple(target(flow, process), it.condition.en, it.condition.fa, it.expression, it.is_default);
}

/// Without it, what is chosen before it may be chosen otherwise.
bool chooses_by_what_follows(NodeKind kind) {
  return kind == NodeKind::event_based || kind == NodeKind::complex;
}

bool asks_nothing(const Flow& flow) {
  return flow.condition.empty() && flow.expression.empty() && flow.probability.value_or(1) == 1;
}

bool can_be_left_out(const SuperfluousGateway& it, const Process& process) {
  const Node& gateway = process[it.gateway];
  const NodeRef before = source(it.in, process);
  const NodeRef behind = target(it.out, process);
  const bool round = before == it.gateway || behind == it.gateway || before == behind;
  const bool inside = process[before].parent == gateway.parent && process[behind].parent == gateway.parent;
  return !round && inside && gateway.label.empty() && !gateway.addressed && asks_nothing(process[it.out]) &&
         !chooses_by_what_follows(process[before].kind) && !edge(before, behind, process).second;
}

}  // namespace

std::vector<DuplicateFlow> duplicate_flows(const Process& process) {
  std::vector<DuplicateFlow> found;
  for (const NodeRef node : nodes(process)) {
    if (out_degree(node, process) < 2) continue;
    std::map<decltype(said_by(FlowRef(), process)), FlowRef> first;
    for (const FlowRef flow : flows_out(node, process)) {
      const auto [known, fresh] = first.emplace(said_by(flow, process), flow);
      const bool weighed = process[known->second].probability && process[flow].probability;
      if (!fresh && !weighed) found.push_back({known->second, flow});
    }
  }
  return found;
}

std::vector<SuperfluousGateway> superfluous_gateways(const Process& process) {
  std::vector<SuperfluousGateway> found;
  std::set<std::pair<NodeRef, NodeRef>> joined;  // two that lead past one another would make a flow twice
  for (const NodeRef node : nodes(process)) {
    const NodeKind kind = process[node].kind;
    if (kind != NodeKind::exclusive && kind != NodeKind::parallel && kind != NodeKind::inclusive) continue;
    if (in_degree(node, process) != 1 || out_degree(node, process) != 1) continue;
    const SuperfluousGateway it{node, *flows_in(node, process).begin(), *flows_out(node, process).begin()};
    if (can_be_left_out(it, process) &&
        joined.emplace(source(it.in, process), target(it.out, process)).second)
      found.push_back(it);
  }
  return found;
}

}  // namespace hamvar
