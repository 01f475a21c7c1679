// SPDX-License-Identifier: Apache-2.0
#include "rewrite/draft.hpp"

namespace hamvar {

/// All but the values stays, so nothing that hangs on the activity is in the way.
void apply_change(Draft& draft, const ReplaceActivity& change) {
  Node& node = draft.node(draft.at(change.node));
  if (node.kind != NodeKind::activity)
    throw Refusal{{"'" + change.node + "' is no activity", "«" + change.node + "» گام نیست"}};
  node.activity = change.activity;
  if (!change.label.empty()) node.label = change.label;
}

}  // namespace hamvar
