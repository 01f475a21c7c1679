// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/flatten.hpp"

#include <algorithm>

#include "structure/lowering.hpp"

namespace hamvar {
namespace {

bool is_core(NodeRef node, const Process& process) {
  using enum NodeKind;
  const Node& it = process[node];
  const std::size_t out = out_degree(node, process);
  if (it.kind == sub_process || it.kind == complex || it.kind == boundary || !it.parent.empty()) return false;
  if (it.kind == end ? out > 0 : out == 0) return false;
  if (!is_gateway(it.kind) && out > 1) return false;
  return is_made(it) || (in_degree(node, process) == 0) == (it.kind == start);
}

}  // namespace

bool is_made(const Node& node) { return node.id.find('/') != std::string::npos; }

bool is_flat(const Process& process) {
  const auto is_start = [&](NodeRef node) { return process[node].kind == NodeKind::start; };
  return std::ranges::all_of(nodes(process), [&](NodeRef node) { return is_core(node, process); }) &&
         std::ranges::count_if(nodes(process), is_start) <= 1;
}

Process flatten(const Process& process) {
  if (is_flat(process)) return process;
  bpmn::Lowering made(process);
  bpmn::copy_nodes(made);
  bpmn::open_sub_processes(made);
  bpmn::begin_process(made);
  bpmn::add_interruptions(made);
  bpmn::add_flows(made);
  return bpmn::without_left_out(made);
}

}  // namespace hamvar
