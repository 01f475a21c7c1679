// SPDX-License-Identifier: Apache-2.0
#include "structure/block_builder.hpp"

#include <algorithm>
#include <numeric>

namespace hamvar {

std::uint32_t BlockBuilder::add(BlockKind kind, NodeRef entry, NodeRef exit) {
  Block& block = tree_.blocks.emplace_back();
  block.kind = kind;
  block.entry = entry;
  block.exit = exit;
  next_.push_back(no_block);
  return static_cast<std::uint32_t>(tree_.blocks.size() - 1);
}

void BlockBuilder::append(Payload& to, const Payload& behind) {
  to.bond = no_block;
  if (behind.bare()) return;
  (to.bare() ? to.head : next_[to.tail]) = behind.head;
  to.tail = behind.tail;
}

void BlockBuilder::append(Payload& to, std::uint32_t block) {
  append(to, Payload{block, block, 1, no_block});
}

std::uint32_t BlockBuilder::finish(const Payload& payload, NodeRef from, NodeRef to) {
  if (!payload.bare() && payload.head == payload.tail) return payload.head;
  const std::uint32_t made = add(BlockKind::sequence, from, to);
  std::vector<std::uint32_t> children;
  for (std::uint32_t block = payload.head; block != no_block; block = next_[block]) children.push_back(block);
  if (!children.empty()) {
    tree_.blocks[made].entry = tree_.blocks[children.front()].entry;
    tree_.blocks[made].exit = tree_.blocks[children.back()].exit;
  }
  tree_.blocks[made].children = std::move(children);
  return made;
}

void BlockBuilder::add_branch(std::uint32_t block, std::uint32_t child, double share) {
  tree_.blocks[block].children.push_back(child);
  tree_.blocks[block].shares.push_back(share);
}

/// Shares of exclusive branches add up to one.
void BlockBuilder::normalise() {
  for (Block& block : tree_.blocks) {
    if (block.kind != BlockKind::exclusive) continue;
    const double sum = std::accumulate(block.shares.begin(), block.shares.end(), 0.0);
    const double even = 1.0 / static_cast<double>(block.shares.size());
    for (double& share : block.shares) share = sum > 0 ? share / sum : even;
  }
}

BlockTree BlockBuilder::take(std::uint32_t root) {
  normalise();
  // Parents before children, then turned round.
  std::vector<std::uint32_t> order{root};
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::vector<std::uint32_t>& children = tree_.blocks[order[i]].children;
    order.insert(order.end(), children.begin(), children.end());
  }
  std::ranges::reverse(order);
  std::vector<std::uint32_t> number(tree_.blocks.size(), no_block);
  BlockTree taken;
  taken.blocks.reserve(order.size());
  for (const std::uint32_t block : order) {
    number[block] = static_cast<std::uint32_t>(taken.blocks.size());
    taken.blocks.push_back(std::move(tree_.blocks[block]));
    for (std::uint32_t& child : taken.blocks.back().children) child = number[child];
  }
  taken.root = number[root];
  return taken;
}

}  // namespace hamvar
