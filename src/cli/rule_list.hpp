// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/rules/rule.hpp"

namespace hamvar::cli {

/// All rules, or those that the word means; by group, in the order of the groups.
[[nodiscard]] std::vector<const Rule*> by_group(const std::string& word = {});
/// A line a rule, below its group.
[[nodiscard]] std::string list_text(const std::vector<const Rule*>& rules, Language language);
/// An array; docs/output-json.md says what is in it.
[[nodiscard]] std::string list_json(const std::vector<const Rule*>& rules);

}  // namespace hamvar::cli
