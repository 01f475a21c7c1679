// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "structure/lowering.hpp"

namespace hamvar::bpmn {
namespace {

/// What the boundary event's way says of how often it is taken, or the assumption.
double share_of(const Lowering& made, NodeRef boundary, std::size_t ways) {
  const double most = 1.0 / static_cast<double>(ways + 1);
  if (out_degree(boundary, made.process) == 1)
    if (const auto given = made.process[*flows_out(boundary, made.process).begin()].probability)
      return std::clamp(*given, 0.0, ways == 1 ? 1.0 : most);
  return exception_share(ways);
}

/// host -> choice: done, or one of the boundary events' ways. Where an end inside throws what one catches,
/// that is the way to it.
void interrupt(Lowering& made, NodeRef host) {
  std::vector<NodeRef> ways;
  for (const NodeRef boundary : made.constructs.boundaries[host].instead)
    if (made.constructs.thrown[boundary] == 0) ways.push_back(boundary);
  if (ways.empty()) return;
  const NodeRef choice =
      made.add(NodeKind::exclusive, made.process[host].id + "/boundary", made.process[host].at);
  made.lead(made.tail[host], choice, made.share[host]);
  double rest = 1;
  for (const NodeRef boundary : ways) {
    const double share = share_of(made, boundary, ways.size());
    made.lead(choice, boundary, share);
    rest -= share;
  }
  made.tail[host] = choice;
  made.share[host] = std::max(rest, 0.0);
}

/// host -> parallel split: the normal way, and for each boundary event a choice whether it happens.
void run_beside(Lowering& made, NodeRef host) {
  const std::vector<NodeRef>& ways = made.constructs.boundaries[host].beside;
  if (ways.empty()) return;
  const NodeRef split =
      made.add(NodeKind::parallel, made.process[host].id + "/beside", made.process[host].at);
  made.lead(made.tail[host], split, made.share[host]);
  for (const NodeRef boundary : ways) {
    const double share = share_of(made, boundary, 1);
    const NodeRef maybe =
        made.add(NodeKind::exclusive, made.process[boundary].id + "/maybe", made.process[boundary].at);
    made.lead(split, maybe);
    made.lead(maybe, boundary, share);
    made.lead_to_end(maybe, made.constructs.scope_of[host], 1 - share);
  }
  made.tail[host] = split;
  made.share[host].reset();
}

/// ... ends -> join -> choice: done, or an event sub-process and then done. The sub-process is over when they
/// are.
void trigger(Lowering& made, std::size_t number) {
  const Scope& scope = made.constructs.scopes[number];
  if (scope.triggered.empty() || made.joined[number] == none) return;
  const Node& node = made.process[scope.node];
  const NodeRef choice = made.add(NodeKind::exclusive, node.id + "/event", node.at);
  const NodeRef done = made.add(NodeKind::exclusive, node.id + "/done", node.at);
  const double share = exception_share(scope.triggered.size());
  made.lead(made.tail[scope.node], choice);
  made.lead(choice, done, 1 - share * static_cast<double>(scope.triggered.size()));
  for (const NodeRef each : scope.triggered) made.lead(choice, each, share);
  made.tail[scope.node] = done;
}

}  // namespace

void add_interruptions(Lowering& made) {
  const Constructs& constructs = made.constructs;
  std::vector<NodeRef> done(constructs.scopes.size(), none);
  for (std::size_t i = 1; i < constructs.scopes.size(); ++i) {
    trigger(made, i);
    done[i] = made.tail[constructs.scopes[i].node];
  }
  for (const NodeRef host : nodes(made.process)) {
    interrupt(made, host);
    run_beside(made, host);
  }
  for (std::size_t i = 1; i < constructs.scopes.size(); ++i)
    for (const NodeRef each : constructs.scopes[i].triggered)
      if (out_degree(each, made.process) == 0) made.lead(made.tail[each], done[i], made.share[each]);
}

}  // namespace hamvar::bpmn
