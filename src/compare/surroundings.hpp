// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::compare {

/// A number for what a node says by itself: kind, what is written at it, what it does. Equal for equal nodes
/// of any process; ids play no part.
[[nodiscard]] std::uint64_t colour_of(const Node& node);

/// The process with a flow more for each tie that is none: from what a boundary event is attached to, and
/// from a sub-process to all that lies in it.
[[nodiscard]] Process with_ties(const Process& process);

/// What ways lead to and from each node, by colour refinement (Weisfeiler and Leman, 1968) forward and
/// backward apart, so that a change on one side of a node leaves the other side as it was. Numbers of
/// different processes can be compared.
class Colours {
 public:
  static constexpr std::size_t rounds = 12;  ///< so many steps away is looked

  explicit Colours(const Process& process);
  /// The number of the node by itself.
  [[nodiscard]] std::uint64_t own(NodeRef node) const { return before_.front()[node]; }
  /// Share of the rounds, 0 to 1, for which the ways to and from two nodes are the same.
  [[nodiscard]] static double agreement(const Colours& a, NodeRef node_a, const Colours& b, NodeRef node_b);

 private:
  std::vector<std::vector<std::uint64_t>> before_;  ///< by round and node: of the ways to it
  std::vector<std::vector<std::uint64_t>> behind_;
};

}  // namespace hamvar::compare
