// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a refined process structure tree must be, told apart from how src/structure/ finds it.
#include <compare>
#include <set>
#include <string>
#include <vector>

#include "hamvar/structure/rpst.hpp"

namespace hamvar::test {

/// Places of flows, in the order of flows(process).
using FlowSet = std::set<std::uint32_t>;

/// The flows of each fragment.
[[nodiscard]] std::set<FlowSet> flow_sets(const Rpst& tree);

/// Of each fragment its kind, entry, exit and flows; told `backwards`, as it is in the mirror image.
struct Described {
  FragmentKind kind;
  std::optional<NodeRef> entry, exit;
  FlowSet flows;
  friend auto operator<=>(const Described&, const Described&) = default;
};
[[nodiscard]] std::set<Described> described(const Rpst& tree, bool backwards);

/// Empty, or what is wrong: every flow is in one trivial fragment, the tree is one, every fragment is entered
/// and left at its two nodes only, a polygon goes on where its last part ended, the parts of a bond lie
/// between its two nodes. Linear in the size of the tree times its depth.
[[nodiscard]] std::string wrong(const Process& process, const Rpst& tree);

/// The process with all flows turned round, its starts ends and its ends starts.
[[nodiscard]] Process mirrored(const Process& process);

/// All sets of flows that are canonical fragments, by trying every set of flows: for processes of few flows.
/// After the definition of Vanhatalo, Voelzer and Koehler (2009): a set of edges with two border nodes, one
/// of them an entry, the other an exit, that overlaps no other such set. `normalised`: of the process whose
/// nodes with several flows both in and out are two, which also finds what hangs at one node.
[[nodiscard]] std::set<FlowSet> canonical_by_brute_force(const Process& process, bool normalised);

}  // namespace hamvar::test
