// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/inputs.hpp"
#include "cli/rule_choice.hpp"

namespace hamvar::cli {

/// A line for each file on standard error: what it says nothing of, and which of the chosen rules therefore
/// cannot judge it.
void tell_unjudged(const Inputs& inputs, const RuleChoice& choice, Language language);

}  // namespace hamvar::cli
