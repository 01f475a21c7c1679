// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace hamvar::formats {

/// For messages: in double quotes, a long word cut.
[[nodiscard]] std::string double_quoted(std::string_view word);
/// In single quotes: for what stands in a text as it is.
[[nodiscard]] std::string single_quoted(std::string_view word);

}  // namespace hamvar::formats
