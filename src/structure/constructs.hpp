// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What BPMN's constructs in a process mean, looked up once for flatten() and the token game.
#include <limits>
#include <unordered_map>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::bpmn {

inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// The process itself, or what lies directly in one sub-process.
struct Scope {
  NodeRef node = none;             ///< the sub-process; none: the process itself
  std::vector<NodeRef> starts;     ///< one of them begins it
  std::vector<NodeRef> roots;      ///< without a flow in: each of them begins with it
  std::vector<NodeRef> ends;       ///< ends that lead to where the scope ends
  std::vector<NodeRef> triggered;  ///< event sub-processes
  std::size_t exits = 0;           ///< ends, and other nodes without a flow out
  bool splits = false;             ///< several of its exits may be reached in one run
  bool empty = true;

  [[nodiscard]] bool begins() const { return !starts.empty() || !roots.empty(); }
};

/// Boundary events of one activity or sub-process that its normal way has to do with.
struct Boundaries {
  std::vector<NodeRef> instead;  ///< interrupting
  std::vector<NodeRef> beside;   ///< not interrupting
};

class Constructs {
 public:
  explicit Constructs(const Process& process);

  const Process& process;
  std::vector<std::size_t> scope_of;   ///< by node: number of the scope that it lies in
  std::vector<std::size_t> opens;      ///< by node: number of the scope that it holds, or none
  std::vector<Scope> scopes;           ///< the process first
  std::vector<Boundaries> boundaries;  ///< by node
  std::vector<NodeRef> host_of;        ///< by boundary event: what it is attached to, or none
  std::vector<NodeRef> link_to;        ///< by node: where a throwing link event leads, or none
  std::vector<NodeRef> caught_by;      ///< by node: the boundary event to which an end leads, or none
  std::vector<char> thrown;            ///< by boundary event: some end leads to it
  std::vector<NodeRef> left_out;       ///< what no token comes to by a flow: the flat process goes without it
  bool side_by_side = false;           ///< ways may run at the same time

  /// A flow out of an end: BPMN has none, but what it means is clear.
  [[nodiscard]] bool is_end(NodeRef node) const {
    return process[node].kind == NodeKind::end && out_degree(node, process) == 0;
  }
  [[nodiscard]] bool interrupts(NodeRef event_sub_process) const;

 private:
  void number_scopes();
  void sort_into_scopes();
  void sort_in(NodeRef node, Scope& scope);
  void attach_boundaries();
  void pair_links();
  void catch_ends();
  [[nodiscard]] NodeRef catcher(NodeRef end) const;
  void look_for_splits();

  std::unordered_map<std::string_view, NodeRef> by_id_;
};

/// What is left out, with all that lies in it.
[[nodiscard]] std::vector<NodeRef> left_out_with_contents(const Constructs& constructs);
/// Whether an event with these definitions catches what was thrown: the same kind, and the same name or none.
[[nodiscard]] bool catches(const Event& event, const EventDefinition& thrown);
/// Several flows leave the node and more than one of them may get a token.
[[nodiscard]] bool may_run_side_by_side(NodeRef node, const Process& process);
/// An activity or event with several flows out splits by itself.
[[nodiscard]] bool splits_implicitly(NodeRef node, const Process& process);
/// Has a condition, in words or as an expression.
[[nodiscard]] bool is_conditional(const Flow& flow);

}  // namespace hamvar::bpmn
