// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/inputs.hpp"
#include "cli/rule_choice.hpp"
#include "cli/settings.hpp"

namespace hamvar::cli {

/// --fix and --diff of `hamvar check`: what is safe and mechanical is mended in the files themselves.
struct FixingOptions {
  bool fix = false;
  bool diff = false;
};
void add_fixing(CLI::App& command, FixingOptions& options);

/// Mends the files that were read, as far as rules count for them, and says on standard error how much. True
/// if a file is not as it was read any more. Throws EnvironmentError before the first is written if one of
/// them may not be.
[[nodiscard]] bool mend(const Inputs& inputs, const RuleChoice& rules, const std::filesystem::path& config);

/// Writes to standard output what mend() would change. The exit code: 1 if it would change something, or if a
/// file cannot be read, which is told on standard error.
[[nodiscard]] int show_diffs(const Inputs& inputs, const RuleChoice& rules,
                             const std::filesystem::path& config, Language language);

/// Marks those that mend() mends.
void mark_fixable(const Inputs& inputs, std::vector<Finding>& findings);

}  // namespace hamvar::cli
