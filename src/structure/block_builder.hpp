// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "hamvar/structure/blocks.hpp"

namespace hamvar {

inline constexpr std::uint32_t no_block = std::numeric_limits<std::uint32_t>::max();

/// The blocks that were found on a flow so far, one after the other: a list kept by the builder.
struct Payload {
  std::uint32_t head = no_block;
  std::uint32_t tail = no_block;
  double share = 1;               ///< of the cases at its split that take this flow
  std::uint32_t bond = no_block;  ///< the block that its branches were put into and that more may join

  [[nodiscard]] bool bare() const { return head == no_block; }
};

/// Makes the blocks of a tree while flows are merged.
class BlockBuilder {
 public:
  std::uint32_t add(BlockKind kind, NodeRef entry, NodeRef exit);
  /// Appends what lies on `behind`.
  void append(Payload& to, const Payload& behind);
  void append(Payload& to, std::uint32_t block);
  /// What lies on a flow between two nodes as one block.
  std::uint32_t finish(const Payload& payload, NodeRef from, NodeRef to);
  /// One more branch of an exclusive, parallel or inclusive block.
  void add_branch(std::uint32_t block, std::uint32_t child, double share);
  Block& operator[](std::uint32_t block) { return tree_.blocks[block]; }
  /// The tree below `root`, numbered so that children come before their parents.
  [[nodiscard]] BlockTree take(std::uint32_t root);

 private:
  void normalise();

  BlockTree tree_;
  std::vector<std::uint32_t> next_;  ///< by block: the one behind it on its flow
};

}  // namespace hamvar
