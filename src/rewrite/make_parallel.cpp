// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/draft.hpp"

namespace hamvar {
namespace {

/// The nodes of all branches in the order in which they follow one another now.
std::vector<std::string> in_line(const Draft& draft, const MakeParallel& change) {
  std::vector<std::string> all;
  for (const auto& branch : change.branches) all.insert(all.end(), branch.begin(), branch.end());
  const auto inside = [&](std::size_t node) {
    return std::ranges::find(all, draft.node(node).id) != all.end();
  };
  // The first is the one that no other of them leads to.
  for (const std::string& id : all) {
    std::size_t at = draft.activity_at(id);
    if (std::ranges::any_of(draft.in(at), [&](std::size_t flow) { return inside(draft.source(flow)); }))
      continue;
    std::vector<std::string> line{id};
    while (line.size() < all.size()) {
      at = draft.target(draft.out(at).front());
      if (!inside(at)) break;
      line.push_back(draft.node(at).id);
      if (draft.out(at).size() != 1) break;
    }
    if (line.size() == all.size()) return line;
  }
  throw Refusal{
      {"the steps are not one chain any more", "گام‌ها دیگر پشت سر هم نیستند"}};
}

/// The chain is all that lies between a parallel split and a parallel join.
bool fills_a_branch(const Draft& draft, std::size_t first, std::size_t last) {
  const auto in = draft.in(first);
  if (in.size() != 1) return false;
  const std::size_t before = draft.source(in.front());
  const std::size_t behind = draft.target(draft.out(last).front());
  return draft.node(before).kind == NodeKind::parallel && draft.out(before).size() > 1 &&
         draft.node(behind).kind == NodeKind::parallel && draft.in(behind).size() > 1;
}

}  // namespace

void apply_change(Draft& draft, const MakeParallel& change) {
  if (change.branches.size() < 2 ||
      std::ranges::any_of(change.branches, [](const auto& branch) { return branch.empty(); }))
    throw Refusal{{"there are no two branches", "دست‌کم دو شاخه لازم است"}};
  const std::vector<std::size_t> chain = draft.chain(in_line(draft, change));
  for (const std::size_t each : chain) draft.require_movable(each);
  const std::size_t first = chain.front();
  const std::size_t last = chain.back();
  std::size_t split = 0;
  std::size_t join = 0;
  if (fills_a_branch(draft, first, last)) {
    // Branches of the block that is there already: the fewest gateways.
    split = draft.source(draft.in(first).front());
    join = draft.target(draft.out(last).front());
    draft.drop_flow(draft.in(first).front());
    draft.drop_flow(draft.out(last).front());
  } else {
    split = draft.add_parallel_gateway(draft.node(first).id + "-split", first);
    join = draft.add_parallel_gateway(draft.node(first).id + "-join", last);
    draft.redirect(first, split);
    draft.set_source(draft.out(last).front(), join);
  }
  for (const std::size_t node : chain)
    for (const std::size_t flow : draft.out(node)) draft.drop_flow(flow);
  for (const auto& branch : change.branches) {
    std::size_t before = split;
    for (const std::string& id : branch) {
      draft.connect(before, draft.at(id));
      before = draft.at(id);
    }
    draft.connect(before, join);
  }
}

}  // namespace hamvar
