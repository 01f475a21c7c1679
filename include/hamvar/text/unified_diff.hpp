// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace hamvar {

/// Two texts of a file, line by line, in the unified format that `patch -p1` and `git apply` take: with the
/// fewest lines that come and go (Myers 1986), three that stay around them, and "a/" and "b/" before the
/// name. Empty if they are equal.
[[nodiscard]] std::string unified_diff(std::string_view before, std::string_view after,
                                       std::string_view name);

}  // namespace hamvar
