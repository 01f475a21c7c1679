// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/rules/option.hpp"

namespace hamvar {

/// What is set where the examples of the rules are checked: a budget of two visits, and of fifteen days for
/// nine cases in ten. (worse-than-before compares its bad example with its good one.)
[[nodiscard]] ServiceSettings settings_of_examples();

}  // namespace hamvar
