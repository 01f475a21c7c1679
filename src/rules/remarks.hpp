// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/rules/rule.hpp"

namespace hamvar::rules {

/// Reports what the readers found odd, of one kind.
void report_remarks(const Portfolio& portfolio, RemarkKind kind, const Report& report);

}  // namespace hamvar::rules
