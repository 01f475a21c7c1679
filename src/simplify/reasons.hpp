// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/rewrite/verify.hpp"

namespace hamvar {

/// All that is broken in one line: "a; b". Empty if nothing is.
[[nodiscard]] inline Text reasons(const std::vector<Broken>& broken) {
  Text all;
  for (const Broken& each : broken) {
    if (!all.empty()) all = {all.en + "; ", all.fa + "؛ "};
    all = {all.en + each.reason.en, all.fa + each.reason.fa};
  }
  return all;
}

}  // namespace hamvar
