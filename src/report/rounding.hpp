// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cmath>

namespace hamvar::report {

/// To four decimals: more would say nothing.
[[nodiscard]] inline double shown_score(double score) { return std::round(score * 1e4) / 1e4; }

}  // namespace hamvar::report
