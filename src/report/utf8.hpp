// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace hamvar::report {

/// With U+FFFD for each byte that is not UTF-8.
[[nodiscard]] std::string valid_utf8(std::string_view text);

}  // namespace hamvar::report
