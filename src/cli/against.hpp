// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/inputs.hpp"
#include "hamvar/report/check_report.hpp"

namespace hamvar::cli {

struct AgainstOptions {
  std::string against;   ///< a folder or a revision of git; empty: nothing is compared
  double tolerance = 5;  ///< percent by which a figure may become worse
};
void add_against(CLI::App& command, AgainstOptions& options);

/// Leaves in the report what the definitions bring that the earlier ones do not have, and broken budgets;
/// adds what became worse, and the figures that differ. `analyses` are those of `now`.
void compare_with_earlier(const AgainstOptions& options, const InputOptions& input, const Inputs& now,
                          const std::vector<Analysis>& analyses, const SettingsOf& settings_of,
                          CheckReport& report);

}  // namespace hamvar::cli
