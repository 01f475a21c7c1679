// SPDX-License-Identifier: Apache-2.0
#include "rewrite/comparison.hpp"

namespace hamvar {
namespace {

bool reached_from_a_start(const ProcessSide& side, NodeRef node) {
  for (const NodeRef start : nodes(side.process))
    if (side.process[start].kind == NodeKind::start && side.reach.reaches(start, node)) return true;
  return false;
}

}  // namespace

std::vector<Broken> check_outcomes_reachable(const Comparison& comparison) {
  std::vector<Broken> broken;
  for (const auto& [id, node] : comparison.before.by_id) {
    const Node& was = comparison.before.process[node];
    const Text label = called(was);
    if (was.kind == NodeKind::activity && comparison.heir(id) == nullptr && !comparison.removed.contains(id))
      broken.push_back({Promise::outcomes_reachable,
                        {label.en + " would be lost", label.fa + " از میان می‌رود"},
                        id,
                        {}});
    if (was.kind != NodeKind::end || !reached_from_a_start(comparison.before, node)) continue;
    const auto after = comparison.after.by_id.find(id);
    if (after != comparison.after.by_id.end() && reached_from_a_start(comparison.after, after->second))
      continue;
    broken.push_back({Promise::outcomes_reachable,
                      {"the outcome " + label.en + " could not be reached any more",
                       "سرانجامِ " + label.fa + " دیگر دست‌یافتنی نیست"},
                      id,
                      {}});
  }
  return broken;
}

}  // namespace hamvar
