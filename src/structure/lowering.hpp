// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "structure/constructs.hpp"

namespace hamvar::bpmn {

/// A flat process while it grows. Node i stands for node i of the process that it is made of; what is new
/// comes behind. One function a construct, each in a file of its own, called in the order below.
struct Lowering {
  explicit Lowering(const Process& process);

  const Process& process;
  Constructs constructs;
  Process flat;
  std::vector<NodeRef> tail;  ///< by node: where what follows it begins
  std::vector<std::optional<double>>
      share;                    ///< by node: of the way that goes on from there, where it is a choice
  std::vector<NodeRef> joined;  ///< by scope: where its ends meet, or none

  /// A new node beside `like`: in the definition it would stand there.
  NodeRef add(NodeKind kind, std::string id, Position at = {});
  void lead(NodeRef from, NodeRef to, std::optional<double> share = std::nullopt);
  /// Leads to where the scope's ways end; to an end of its own in the process itself.
  void lead_to_end(NodeRef from, std::size_t scope, std::optional<double> share = std::nullopt);
};

void copy_nodes(Lowering& made);
/// Leads the flow through each sub-process: its node -> what begins in it ... its ends -> join.
void open_sub_processes(Lowering& made);
void begin_process(Lowering& made);
/// Boundary events, and event sub-processes inside sub-processes.
void add_interruptions(Lowering& made);
/// Flows, implicit splits and ends, links.
void add_flows(Lowering& made);
/// The process without what no token comes to by a flow, and without what only that leads to.
[[nodiscard]] Process without_left_out(Lowering& made);

/// What an exception takes off the normal way where nothing says how often it comes: each of `ways` boundary
/// events or event sub-processes.
[[nodiscard]] double exception_share(std::size_t ways);

}  // namespace hamvar::bpmn
