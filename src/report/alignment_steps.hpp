// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the three reports of an alignment have in common.
#include "hamvar/report/report.hpp"
#include "report/rounding.hpp"

namespace hamvar::report {

[[nodiscard]] inline const Node& node_of(const Side& side, const StepRef& step) {
  return side.services[step.service]->process[step.node];
}

}  // namespace hamvar::report
