// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/process.hpp"

#include <algorithm>

namespace hamvar {

LegalStatus firmer(LegalStatus a, LegalStatus b) {
  if (a == b) return a;
  const auto told = [](LegalStatus status) {
    return status == LegalStatus::unknown ? LegalStatus::regulation : status;
  };
  return std::min(told(a), told(b));  // statutory < regulation < practice < none
}

bool Activity::reads(const std::string& registry) const {
  return std::ranges::any_of(registries, [&](const RegistryAccess& access) {
    return access.operation == RegistryOperation::read && access.registry == registry;
  });
}

bool Node::same_as(const Node& other) const {
  return id == other.id && kind == other.kind && label == other.label && parent == other.parent &&
         activity == other.activity && event == other.event && sub_process == other.sub_process &&
         repetition == other.repetition && for_compensation == other.for_compensation &&
         instantiates == other.instantiates && deferred == other.deferred && addressed == other.addressed &&
         exempt == other.exempt;
}

std::vector<std::string> file_ids(const Node& node) {
  return node.in_file.empty() ? std::vector{node.id} : node.in_file;
}

bool Event::has(EventKind kind) const {
  return std::ranges::find(definitions, kind, &EventDefinition::kind) != definitions.end();
}

bool is_gateway(NodeKind kind) {
  using enum NodeKind;
  return kind == exclusive || kind == parallel || kind == inclusive || kind == event_based || kind == complex;
}

bool is_event(NodeKind kind) {
  using enum NodeKind;
  return kind == start || kind == end || kind == event || kind == boundary;
}

std::vector<NodeRef> activities(const Process& process) {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process))
    if (is_activity(node, process)) found.push_back(node);
  return found;
}

std::optional<NodeRef> find_node(const Process& process, std::string_view id) {
  for (const NodeRef node : nodes(process))
    if (process[node].id == id) return node;
  return std::nullopt;
}

std::optional<NodeRef> only_predecessor(NodeRef node, const Process& process) {
  if (in_degree(node, process) != 1) return std::nullopt;
  return *predecessors(node, process).begin();
}

std::optional<NodeRef> only_successor(NodeRef node, const Process& process) {
  if (out_degree(node, process) != 1) return std::nullopt;
  return *successors(node, process).begin();
}

std::vector<double> flow_shares(NodeRef node, const Process& process) {
  const NodeKind kind = process[node].kind;
  std::vector<double> shares(out_degree(node, process), 1.0);
  const bool some = kind == NodeKind::inclusive || kind == NodeKind::complex;
  const bool one = kind == NodeKind::exclusive || kind == NodeKind::event_based;
  if ((!one && !some) || shares.size() < 2) return shares;
  double given = 0;
  std::size_t missing = 0;
  for (const FlowRef flow : flows_out(node, process)) {
    given += process[flow].probability.value_or(0);
    if (!process[flow].probability) ++missing;
  }
  // Each branch of an inclusive or complex split is taken or not on its own, so "the rest" means nothing
  // there: half stands in.
  const double rest = some          ? 0.5
                      : missing > 0 ? std::max(0.0, 1.0 - given) / static_cast<double>(missing)
                                    : 0;
  std::size_t i = 0;
  for (const FlowRef flow : flows_out(node, process)) shares[i++] = process[flow].probability.value_or(rest);
  return shares;
}

}  // namespace hamvar
