// SPDX-License-Identifier: Apache-2.0
#include "rewrite/draft.hpp"

namespace hamvar {

void apply_change(Draft& draft, const RemoveActivity& change) {
  draft.bypass(draft.activity_at(change.node));
}

}  // namespace hamvar
