// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

enum class BlockKind { node, sequence, exclusive, parallel, inclusive, loop, rigid };

/// A single-entry single-exit part of a process. Blocks of kind `node` are steps, events, starts and ends;
/// gateways appear as entry and exit of the blocks that they make (and, in a rigid part, as nodes).
struct Block {
  BlockKind kind = BlockKind::node;
  NodeRef entry =
      0;  ///< the node itself; for the others their first and last node. Without meaning for an empty
  NodeRef exit = 0;  ///< sequence and for a rigid part.
  /// Indices into BlockTree::blocks, each smaller than the block's own. Of a sequence in its order (none:
  /// nothing happens, as on a flow straight from split to join); of a loop: body, way back; of a rigid part
  /// its nodes and what lies on its flows, in an order that is topological but for flows back. The first is
  /// an empty one in front of all starts, the last an empty one behind all ends.
  std::vector<std::uint32_t> children;
  /// Exclusive: of each child, adding up to 1; inclusive: of each child on its own; loop: {probability to go
  /// back}; rigid: for what lies on a flow, the share of its split's cases that take it, else 1.
  std::vector<double> shares;
  /// Only of a rigid part, which does not decompose: for each child its predecessors' indices within
  /// `children`, those on flows forward and those on flows back.
  std::vector<std::vector<std::uint32_t>> incoming;
  std::vector<std::vector<std::uint32_t>> returning;
  std::vector<bool> on_flow;  ///< only of a rigid part: for each child, it is what lies on a flow, no node
};

/// The nesting of blocks that a process decomposes into: what is well structured as a tree, the rest as rigid
/// parts.
struct BlockTree {
  std::vector<Block> blocks;
  std::uint32_t root = 0;
  [[nodiscard]] const Block& top() const { return blocks[root]; }
  /// No rigid part.
  [[nodiscard]] bool structured() const;
};

/// Decomposes what the starts of a flat process reach, in near-linear time. Ways to different ends join
/// behind them, so that a case is over when its last way is.
[[nodiscard]] BlockTree decompose(const Process& process);

}  // namespace hamvar
