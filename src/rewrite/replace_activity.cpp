// SPDX-License-Identifier: Apache-2.0
#include "rewrite/draft.hpp"

namespace hamvar {

void apply_change(Draft& draft, const ReplaceActivity& change) {
  Node& node = draft.node(draft.activity_at(change.node));
  node.activity = change.activity;
  if (!change.label.empty()) node.label = change.label;
}

}  // namespace hamvar
