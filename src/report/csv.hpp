// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace hamvar::report {

/// A field as RFC 4180 has it: quoted if it holds ',', '"' or a line break.
[[nodiscard]] std::string csv_field(std::string_view text);

/// The shortest text that reads back as the same number; no locale of the machine takes part.
[[nodiscard]] std::string plain_number(double number);

}  // namespace hamvar::report
