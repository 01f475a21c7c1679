// SPDX-License-Identifier: Apache-2.0
#include "rewrite/draft.hpp"

namespace hamvar {

void apply_change(Draft& draft, const MergeActivities& change) {
  const std::vector<std::size_t> chain = draft.chain(change.chain);
  if (chain.size() < 2) throw Refusal{{"there is nothing to merge", "چیزی برای ادغام نیست"}};
  for (const std::size_t each : chain) draft.require_removable(each);
  for (std::size_t i = 1; i < chain.size(); ++i) draft.bypass(chain[i], change.chain.front());
  Node& merged = draft.node(chain.front());
  merged.activity = change.activity;
  std::erase(merged.activity.legal.after, merged.id);
  if (!change.label.empty()) merged.label = change.label;
}

}  // namespace hamvar
