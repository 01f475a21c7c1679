// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace hamvar::formats {

/// The shortest decimal that reads as the same double, without an exponent where a person would write none.
[[nodiscard]] std::string plain_number(double number);

}  // namespace hamvar::formats
