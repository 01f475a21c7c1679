// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace hamvar::report {

/// Indented lines of columns, each column but the last as wide as its widest entry. An empty end of a row is
/// left out.
[[nodiscard]] std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace hamvar::report
