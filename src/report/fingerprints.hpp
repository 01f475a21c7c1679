// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/rules/finding.hpp"

namespace hamvar::report {

/// By which a finding is known again when its file is renamed, its lines move or its figures change: the rule,
/// the elements that take part (where none does, the service) and the message but for the figures in it; the
/// second of the same gets a number.
/// 16 hexadecimal digits each.
[[nodiscard]] std::vector<std::string> fingerprints(const std::vector<Finding>& findings);

}  // namespace hamvar::report
