// SPDX-License-Identifier: Apache-2.0
#include "large_process.hpp"

#include <string>

namespace hamvar::test {
namespace {

NodeRef add(Process& process, const std::string& id, NodeKind kind = NodeKind::activity) {
  Node node;
  node.id = id;
  node.kind = kind;
  node.label = {id, ""};
  return add_vertex(std::move(node), process);
}

}  // namespace

Process long_chain(std::size_t steps) {
  Process process;
  NodeRef last = add(process, "start", NodeKind::start);
  for (std::size_t i = 0; i <= steps; ++i) {
    const NodeRef next =
        i < steps ? add(process, "s" + std::to_string(i)) : add(process, "end", NodeKind::end);
    add_edge(last, next, process);
    last = next;
  }
  return process;
}

Process deep_nesting(std::size_t depth) {
  Process process;
  NodeRef opened = add(process, "start", NodeKind::start);
  NodeRef closed = add(process, "end", NodeKind::end);
  for (std::size_t level = 0; level < depth; ++level) {
    const std::string n = std::to_string(level);
    const NodeKind kind = level % 2 == 0 ? NodeKind::exclusive : NodeKind::parallel;
    const NodeRef split = add(process, "a" + n, kind);
    const NodeRef join = add(process, "b" + n, kind);
    const NodeRef beside = add(process, "s" + n);
    add_edge(opened, split, process);
    add_edge(split, beside, process);
    add_edge(beside, join, process);
    add_edge(join, closed, process);
    opened = split;
    closed = join;
  }
  add_edge(opened, closed, process);
  return process;
}

}  // namespace hamvar::test
