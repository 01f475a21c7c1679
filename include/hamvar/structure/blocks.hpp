// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

enum class BlockKind { node, sequence, exclusive, parallel, inclusive, loop, rigid };

/// A single-entry single-exit part of a process.
struct Block {
  BlockKind kind = BlockKind::node;
  NodeRef entry = 0;  ///< the node itself; for the others their first and last node
  NodeRef exit = 0;
  std::vector<std::uint32_t>
      children;  ///< indices into BlockTree::blocks; of a sequence in its order; of a loop: body, way back
  std::vector<double> shares;  ///< exclusive, inclusive: of each child; loop: {probability to go back}
  /// Only of a rigid part, which does not decompose: for each child block its predecessors' indices within
  /// `children` (in the acyclic order of `children`; flows back are left out and listed in docs as not
  /// covered).
  std::vector<std::vector<std::uint32_t>> incoming;
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

/// Decomposes a flat process, in near-linear time.
[[nodiscard]] BlockTree decompose(const Process& process);

}  // namespace hamvar
