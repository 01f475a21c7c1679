// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "hamvar/rules/rule.hpp"

namespace hamvar::cli {

/// What is wrong with a word that means no rule: "there is no rule or group 'x'; did you mean 'y'?"; empty if
/// it means one.
[[nodiscard]] std::string unknown_rule(const std::string& word);

}  // namespace hamvar::cli
