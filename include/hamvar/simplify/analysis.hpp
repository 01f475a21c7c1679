// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <span>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/rules/rule.hpp"

namespace hamvar {

/// Everything that is found in one portfolio.
struct Analysis {
  std::vector<Figures> figures;  ///< by service
  std::vector<Soundness> soundness;
  std::vector<Finding> findings;  ///< sorted by file, position, rule
};

using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Runs every rule; services side by side on `jobs` threads. The result does not depend on `jobs`.
/// `settings` are by service, or empty: nothing is set.
[[nodiscard]] Analysis analyze(const Portfolio& portfolio, unsigned jobs = 1, const Progress& progress = {},
                               std::span<const ServiceSettings> settings = {});

/// A definition that could not be read, as a finding of rule `invalid-definition`.
[[nodiscard]] Finding invalid_definition(const InputProblem& problem);

}  // namespace hamvar
