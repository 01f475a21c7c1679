// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

struct Loop {
  NodeRef header = 0;                   ///< where the loop is entered
  std::optional<std::uint32_t> parent;  ///< index of the loop right around it, smaller than its own
  std::vector<std::uint32_t> back;  ///< places in flows(process) of the flows that lead back to the header
  /// False: it can also be entered elsewhere, so that the header is only the first entry that a depth-first
  /// search in the order of the definition meets, and no entry dominates the rest.
  bool reducible = true;
};

/// The loops of what the starts of a process reach, as a forest: a natural loop for each node that flows lead
/// back to from nodes that it dominates, and likewise what is left of cycles with several entries.
///
/// R. E. Tarjan: Testing flow graph reducibility, JCSS 9, 1974; P. Havlak: Nesting of reducible and
/// irreducible loops, TOPLAS 19(4), 1997. Near-linear where loops are reducible, without recursion.
class Loops {
 public:
  explicit Loops(const Process& process);
  [[nodiscard]] const std::vector<Loop>& all() const { return loops_; }
  /// Index of the innermost loop that the node lies in; a header lies in its own.
  [[nodiscard]] std::optional<std::uint32_t> around(NodeRef node) const { return around_[node]; }
  /// The nodes of a loop with those of the loops inside it, in the order of the definition. Linear in the
  /// number of nodes of the process.
  [[nodiscard]] std::vector<NodeRef> body(std::uint32_t loop) const;
  [[nodiscard]] bool reducible() const;

 private:
  std::vector<Loop> loops_;
  std::vector<std::optional<std::uint32_t>> around_;  ///< by node
};

}  // namespace hamvar
