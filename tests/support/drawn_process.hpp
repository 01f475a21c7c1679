// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the elements of a BPMN process are to one another, after docs/semantics.md: for oracles, so plain and
/// written apart from src/structure/.
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::test {

inline constexpr NodeRef no_node = static_cast<NodeRef>(-1);

[[nodiscard]] bool has(const Node& node, EventKind kind);
[[nodiscard]] bool is_event_sub_process(const Node& node);

/// Scopes are sub-processes, and no_node for the process itself.
class DrawnProcess {
 public:
  explicit DrawnProcess(const Process& process);

  [[nodiscard]] NodeRef scope_of(NodeRef node) const { return scope_of_[node]; }
  /// What a boundary event is attached to, or no_node.
  [[nodiscard]] NodeRef host_of(NodeRef boundary) const { return host_of_[boundary]; }
  /// Something lies in it, or an event is attached to it.
  [[nodiscard]] bool is_host(NodeRef node) const { return hosts_[node] != 0; }
  [[nodiscard]] NodeRef link_to(NodeRef node) const { return link_to_[node]; }
  /// The boundary event or event sub-process that what a node throws leads to, or no_node.
  [[nodiscard]] NodeRef caught_by(NodeRef node) const { return caught_by_[node]; }
  /// Nobody throws what it catches.
  [[nodiscard]] bool comes_by_itself(NodeRef catching) const { return thrown_[catching] == 0; }
  [[nodiscard]] bool interrupts(NodeRef catching) const;
  [[nodiscard]] bool is_inside(NodeRef scope, NodeRef host) const;
  /// Without a flow in, and nothing lets it begin.
  [[nodiscard]] bool begins_nowhere(NodeRef node) const { return begins_nowhere_[node] != 0; }

  /// A choice of one.
  [[nodiscard]] std::vector<NodeRef> starts(NodeRef scope) const;
  /// All of them begin with the scope.
  [[nodiscard]] std::vector<NodeRef> heads(NodeRef scope) const;
  /// Event sub-processes.
  [[nodiscard]] std::vector<NodeRef> triggered(NodeRef scope) const;
  /// Something begins the process.
  [[nodiscard]] bool begins() const;

 private:
  void find_scopes();
  void find_boundaries();
  void find_hosts();
  void find_links();
  void find_throws();
  void find_what_begins_nowhere();
  [[nodiscard]] NodeRef catcher(NodeRef node) const;

  const Process& process_;
  std::vector<NodeRef> scope_of_, host_of_, link_to_, caught_by_;
  std::vector<char> thrown_, linked_, begins_nowhere_, hosts_;
};

}  // namespace hamvar::test
