// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/draft.hpp"

namespace hamvar {
namespace {

[[noreturn]] void no_block(const MoveBefore& change) {
  throw Refusal{{"'" + change.first + "' to '" + change.last + "' is nothing that can be moved as one",
                 "«" + change.first + "» تا «" + change.last +
                     "» بخشی نیست که یک‌جا جابه‌جا شود"}};
}

/// All nodes that can be reached from `from` before `stop`.
std::vector<std::size_t> reached(const Draft& draft, std::size_t from, std::size_t stop) {
  std::vector<std::size_t> seen{from};
  for (std::size_t i = 0; i < seen.size(); ++i)
    for (const std::size_t flow : draft.out(seen[i]))
      if (const std::size_t next = draft.target(flow);
          next != stop && std::ranges::find(seen, next) == seen.end())
        seen.push_back(next);
  return seen;
}

/// The flow out of a knock-out's split that goes on: the one from which the block's new place can be seen
/// again or, where the block moves forward, the only one from which the other ways out are not reached before
/// an end: the way with the most ahead.
std::size_t way_on(const Draft& draft, std::size_t split, const MoveBefore& change) {
  const auto outs = draft.out(split);
  const auto ahead = [&](std::size_t flow) { return reached(draft, draft.target(flow), split).size(); };
  const auto longest = std::ranges::max_element(outs, {}, ahead);
  if (longest == outs.end()) no_block(change);
  return *longest;
}

/// The nodes from `first` to `last`, each leading to the next.
std::vector<std::size_t> block_of(const Draft& draft, const MoveBefore& change) {
  std::vector<std::size_t> block{draft.activity_at(change.first)};
  const std::size_t last = draft.at(change.last);
  while (block.back() != last) {
    const auto outs = draft.out(block.back());
    if (outs.size() != 1 || draft.node(block.back()).kind != NodeKind::activity) no_block(change);
    const std::size_t next = draft.target(outs.front());
    if (draft.in(next).size() != 1 || std::ranges::find(block, next) != block.end()) no_block(change);
    block.push_back(next);
  }
  return block;
}

}  // namespace

void apply_change(Draft& draft, const MoveBefore& change) {
  const std::vector<std::size_t> block = block_of(draft, change);
  const std::size_t first = block.front();
  const std::size_t last = block.back();
  const std::size_t before = draft.at(change.before);
  const bool splits = draft.node(last).kind == NodeKind::exclusive && draft.out(last).size() > 1;
  if (!splits && draft.node(last).kind != NodeKind::activity) no_block(change);
  if (std::ranges::find(block, before) != block.end() || draft.node(before).kind == NodeKind::start ||
      draft.node(before).parent != draft.node(first).parent)
    no_block(change);
  if (draft.in(before).empty()) no_block(change);  // it begins something: nothing can come before it
  for (const std::size_t each : block)
    if (draft.node(each).kind == NodeKind::activity) draft.require_movable(each);
  const std::size_t on = splits ? way_on(draft, last, change) : draft.out(last).front();
  const std::size_t behind = draft.target(on);
  if (behind == before) throw Refusal{{"it stands there already", "همان‌جا قرار دارد"}};
  draft.redirect(first, behind);
  draft.redirect(before, first);
  draft.set_target(on, before);
}

}  // namespace hamvar
