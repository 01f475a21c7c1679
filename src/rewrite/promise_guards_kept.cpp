// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/comparison.hpp"

namespace hamvar {
namespace {

/// The activities that decide a split: the nearest before it, past gateways and events.
std::set<std::string> deciders(const ProcessSide& side, NodeRef split) {
  std::set<std::string> found;
  std::vector<NodeRef> open{split};
  std::set<NodeRef> seen{split};
  while (!open.empty()) {
    const NodeRef node = open.back();
    open.pop_back();
    for (const NodeRef before : predecessors(node, side.process)) {
      if (!seen.insert(before).second) continue;
      if (is_activity(before, side.process))
        found.insert(side.process[before].id);
      else
        open.push_back(before);
    }
  }
  return found;
}

bool chooses(const Process& process, NodeRef node) {
  const NodeKind kind = process[node].kind;
  return (kind == NodeKind::exclusive || kind == NodeKind::inclusive) && out_degree(node, process) > 1;
}

}  // namespace

std::vector<Broken> check_guards_kept(const Comparison& comparison) {
  std::vector<Broken> broken;
  for (const auto& [id, split] : comparison.before.by_id) {
    if (!chooses(comparison.before.process, split)) continue;
    const auto after = comparison.after.by_id.find(id);
    if (after == comparison.after.by_id.end()) continue;  // its ways became one: nothing is left to decide
    const std::set<std::string> now = deciders(comparison.after, after->second);
    for (const std::string& decider : deciders(comparison.before, split)) {
      if (now.contains(comparison.now(decider))) continue;
      const Text label = called(*comparison.before.find(decider));
      const Text at = called(comparison.before.process[split]);
      broken.push_back(
          {Promise::guards_kept,
           {label.en + " decides the choice at " + at.en + " and would no longer stand before it",
            label.fa + " دربارهٔ " + at.fa +
                " تصمیم می‌گیرد و دیگر پیش از آن نخواهد بود"},
           decider,
           {}});
    }
  }
  return broken;
}

}  // namespace hamvar
