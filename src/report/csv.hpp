// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace hamvar::report {

/// As RFC 4180 has it: in quotes if it holds a comma, a quote or a line break. What is no UTF-8 is U+FFFD.
[[nodiscard]] std::string csv_field(std::string_view text);

/// The shortest text that reads back as the same number; no locale of the machine takes part.
[[nodiscard]] std::string csv_number(double number);

}  // namespace hamvar::report
