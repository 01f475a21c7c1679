// SPDX-License-Identifier: Apache-2.0
#include "rewrite/draft.hpp"

namespace hamvar {

void apply_change(Draft& draft, const RemoveActivity& change) {
  const std::size_t activity = draft.activity_at(change.node);
  draft.require_removable(activity);
  if (draft.in(activity).empty())
    throw Refusal{
        {"'" + change.node + "' begins the process, for no flow leads to it",
         "«" + change.node + "» آغازگر است، چون جریانی به آن نمی‌رسد"}};
  draft.bypass(activity);
}

}  // namespace hamvar
