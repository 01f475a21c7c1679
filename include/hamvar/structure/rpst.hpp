// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

enum class FragmentKind : std::uint8_t {
  trivial,  ///< a flow
  polygon,  ///< one after the other
  bond,     ///< side by side between the same two nodes, in either direction
  rigid     ///< anything else
};

/// A part of a process that is entered at one node and left at one. It is a set of flows, with the nodes at
/// their ends.
struct Fragment {
  FragmentKind kind = FragmentKind::trivial;
  /// Where tokens come in: none of its flows leads to this node, or all flows out of it are its own. Nothing
  /// where the fragment begins at several nodes (see Rpst). Equal to `exit` for what hangs at one node: a way
  /// that leads from a node back to it.
  std::optional<NodeRef> entry;
  std::optional<NodeRef> exit;  ///< where they go out; the mirror image of `entry`
  std::uint32_t parent = 0;     ///< index into Rpst::fragments; of the root itself
  std::uint32_t behind = 0;     ///< the fragments inside are those from its own index up to this one
  /// Indices, each larger than its own: of a polygon in the order of the flow, else in that of the
  /// definition (of the first flow of each). Two or more, but of a trivial fragment none.
  std::vector<std::uint32_t> children;
};

/// The refined process structure tree: all fragments of a process that overlap no other (canonical ones), by
/// inclusion. It is unique, and the same for the process with all flows turned round.
///
/// J. Vanhatalo, H. Voelzer, J. Koehler: The refined process structure tree, Data & Knowledge Engineering
/// 68(9), 2009; computed after A. Polyvyanyy, J. Vanhatalo, H. Voelzer: Simplified computation and
/// generalization of the refined process structure tree, WS-FM 2010.
///
/// It covers each flow of any graph. For that one node is thought in front of all that begins: starts, nodes
/// without a flow in, and each node of a strongly connected part that no flow leads into and that has no
/// start; and likewise one behind all that ends: ends, nodes without a flow out, and each node of a strongly
/// connected part that no flow leads out of and that has no end. Fragments that begin or end at such a node
/// have no entry or exit of their own. Where only one node begins, and nothing leads to it, it is the entry
/// itself; the end likewise. Nodes without any flow are in no fragment.
struct Rpst {
  std::vector<Fragment> fragments;     ///< the root first, each before what lies in it; of no flow, empty
  std::vector<std::uint32_t> of_flow;  ///< by place in flows(process): its trivial fragment
  std::vector<std::uint32_t> flow_of;  ///< by fragment: of a trivial one, the place of its flow

  [[nodiscard]] bool empty() const { return fragments.empty(); }
  [[nodiscard]] bool contains(std::uint32_t outer, std::uint32_t inner) const {
    return outer <= inner && inner < fragments[outer].behind;
  }
};

/// Near-linear in nodes and flows, without recursion; of a flat process (flatten.hpp) or any other, whose
/// sub-processes are then nodes like others and lie beside what is in them.
[[nodiscard]] Rpst rpst(const Process& process);

}  // namespace hamvar
