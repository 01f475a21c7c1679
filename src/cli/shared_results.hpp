// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "cli/results.hpp"
#include "hamvar/report/report.hpp"

namespace hamvar::cli {

/// Writes for each shared service <folder>/shared/<S1>/
/// - definitions/: catalog.json, <id>.json of the shared service and of each caller: a portfolio by itself,
/// - bpmn/: the same as BPMN: the shared service, and the callers that came from BPMN,
/// - shared.{svg,png,pdf,dot}, and combined.{...} of the caller that saves most.
/// What an earlier run wrote there goes. A picture that cannot be drawn is told on standard error.
[[nodiscard]] std::vector<SharedPage> write_shared(const Portfolio& portfolio,
                                                   const std::vector<SharedService>& shared,
                                                   const ResultOptions& options);

}  // namespace hamvar::cli
