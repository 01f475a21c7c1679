// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar {

/// Share of `before` that is saved; 0 where there was nothing to save.
[[nodiscard]] inline double saved_share(double before, double after) {
  return before > 0 ? (before - after) / before : 0;
}

}  // namespace hamvar
