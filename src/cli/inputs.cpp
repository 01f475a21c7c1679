// SPDX-License-Identifier: Apache-2.0
#include "cli/inputs.hpp"

#include <algorithm>

#include "cli/console.hpp"

namespace hamvar::cli {

Inputs read_inputs(const InputOptions& options) {
  ProgressBar bar("Reading");
  Loaded loaded = load(options.paths, {.jobs = options.jobs, .progress = bar.callback()});
  Inputs inputs{std::move(loaded.portfolios), {}};
  std::ranges::transform(loaded.problems, std::back_inserter(inputs.invalid), invalid_definition);
  return inputs;
}

std::vector<Analysis> analyze_all(const Inputs& inputs, unsigned jobs) {
  ProgressBar bar("Analysing");
  std::vector<Analysis> analyses;
  analyses.reserve(inputs.portfolios.size());
  for (const Portfolio& portfolio : inputs.portfolios)
    analyses.push_back(analyze(portfolio, jobs, bar.callback()));
  return analyses;
}

std::vector<Finding> all_findings(const Inputs& inputs, std::vector<Analysis> analyses) {
  std::vector<Finding> all = inputs.invalid;
  for (Analysis& analysis : analyses) std::ranges::move(analysis.findings, std::back_inserter(all));
  return all;
}

}  // namespace hamvar::cli
