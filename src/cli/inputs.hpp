// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/options.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/simplify/analysis.hpp"

namespace hamvar::cli {

/// What the user gave, read.
struct Inputs {
  std::vector<Portfolio> portfolios;
  std::vector<Finding> invalid;  ///< definitions that could not be read
};
[[nodiscard]] Inputs read_inputs(const InputOptions& options);

/// By portfolio.
[[nodiscard]] std::vector<Analysis> analyze_all(const Inputs& inputs, unsigned jobs);

/// All findings: of the portfolios, and the definitions that could not be read.
[[nodiscard]] std::vector<Finding> all_findings(const Inputs& inputs, std::vector<Analysis> analyses);

}  // namespace hamvar::cli
