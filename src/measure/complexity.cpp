// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/complexity.hpp"

#include "hamvar/structure/flatten.hpp"
#include "measure/cut_vertices.hpp"
#include "measure/cycles.hpp"
#include "measure/gateways.hpp"
#include "measure/nesting.hpp"

namespace hamvar {
namespace {

template <class Part, class Whole>
std::optional<double> ratio(Part part, Whole whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

void add_counts(const Process& process, Complexity& to) {
  to.nodes = num_vertices(process);
  to.arcs = num_edges(process);
  for (const NodeRef node : nodes(process)) {
    const NodeKind kind = process[node].kind;
    if (kind == NodeKind::activity) ++to.activities;
    if (kind == NodeKind::sub_process) ++to.sub_processes;
    if (is_event(kind)) ++to.events;
  }
}

std::uint64_t arcs_between_steps(const Process& process) {
  std::uint64_t count = 0;
  for (const FlowRef flow : flows(process))
    if (!is_gateway(process[source(flow, process)].kind) && !is_gateway(process[target(flow, process)].kind))
      ++count;
  return count;
}

void add_cycles(const Process& process, Complexity& to) {
  const Condensed condensed = condense(process);
  to.cyclicity = ratio(nodes_on_cycles(process, condensed), to.nodes);
  to.diameter = longest_path(process, condensed);
}

}  // namespace

Complexity complexity(const Process& process, const Process& flat) {
  Complexity made;
  add_counts(process, made);
  add_gateways(process, made);
  add_cycles(process, made);
  const auto n = static_cast<double>(made.nodes);
  made.cnc = ratio(made.arcs, made.nodes);
  made.density = ratio(made.arcs, n * (n - 1));
  made.sequentiality = ratio(arcs_between_steps(process), made.arcs);
  if (made.nodes > 2) made.separability = ratio(cut_vertices(process), made.nodes - 2);
  made.structuredness = ratio(made.nodes - nodes_in_rigids(flat), made.nodes);
  made.depth = nesting_depth(process);
  return made;
}

Complexity complexity(const Process& process) {
  return is_flat(process) ? complexity(process, process) : complexity(process, flatten(process));
}

}  // namespace hamvar
