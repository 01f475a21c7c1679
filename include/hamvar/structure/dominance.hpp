// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

enum class Direction : std::uint8_t { forward, backward };

/// `dominates(a, b)`: `a` lies on every way from a start to `b`. A node dominates itself; a node that no
/// start reaches dominates no other and is dominated by no other. Backward, post-dominance: `a` lies on every
/// way from `b` to an end, and what reaches no end is left out.
class Dominance {
 public:
  explicit Dominance(const Process& process, Direction direction = Direction::forward);
  [[nodiscard]] bool dominates(NodeRef a, NodeRef b) const;
  /// The nearest other node that dominates `node`; nothing if there is none.
  [[nodiscard]] std::optional<NodeRef> immediate(NodeRef node) const;

 private:
  std::vector<std::size_t> place_;   ///< by node, in the order of the numbers below
  std::vector<NodeRef> order_;       ///< by place - 1
  std::vector<std::size_t> parent_;  ///< by place
  std::vector<std::uint32_t> enter_, leave_;
};

}  // namespace hamvar
