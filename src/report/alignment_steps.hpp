// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the three reports of an alignment have in common.
#include <cmath>

#include "hamvar/report/report.hpp"

namespace hamvar::report {

[[nodiscard]] inline const Node& node_of(const Side& side, const StepRef& step) {
  return side.services[step.service]->process[step.node];
}

/// To four decimals: more would say nothing.
[[nodiscard]] inline double shown_score(double score) { return std::round(score * 1e4) / 1e4; }

}  // namespace hamvar::report
