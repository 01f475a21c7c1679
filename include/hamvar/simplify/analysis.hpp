// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/rules/exemptions.hpp"
#include "hamvar/rules/rule.hpp"

namespace hamvar {

using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Everything that is found in one portfolio.
struct Analysis {
  std::vector<Figures> figures;  ///< by service; empty if they were not wanted
  std::vector<Soundness> soundness;
  std::vector<Finding> findings;  ///< sorted by file, position, rule; without what is exempt
  std::size_t exempt = 0;         ///< findings that definitions exempt
};

/// How a portfolio is analysed.
struct AnalysisSettings {
  unsigned jobs = 1;
  Progress progress = {};
  std::vector<ServiceSettings> services = {};  ///< one each, in their order; or none: nothing is set
  bool figures = true;                         ///< or findings alone are wanted, which is faster
  bool lead_times = false;                     ///< figures with how lead times spread, which is slower
  std::optional<Date> today = {};              ///< from when on exemptions have run out; nothing: none has
};

/// Runs every rule; services side by side on `jobs` threads. The result does not depend on `jobs`.
[[nodiscard]] Analysis analyze(const Portfolio& portfolio, const AnalysisSettings& settings = {});

/// A definition that could not be read, as a finding of rule `invalid-definition`.
[[nodiscard]] Finding invalid_definition(const InputProblem& problem);

}  // namespace hamvar
