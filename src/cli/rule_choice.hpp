// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>
#include <vector>

#include "cli/options.hpp"

namespace hamvar::cli {

/// Which rules count: --select and --ignore, each a list of ids and groups. What could not be read is told
/// whatever is chosen.
struct RuleChoice {
  std::vector<std::string> select;  ///< empty: all
  std::vector<std::string> ignore;
};
void add_rule_choice(CLI::App& command, RuleChoice& choice);

/// Ids of the rules that were chosen. Throws UsageError if a word is neither a rule nor a group.
[[nodiscard]] std::set<std::string_view> chosen(const RuleChoice& choice);
/// Drops what was not chosen. Throws UsageError if a word is neither a rule nor a group.
void keep_chosen(const RuleChoice& choice, std::vector<Finding>& findings);

}  // namespace hamvar::cli
