// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hamvar {

/// The candidate with the smallest edit distance (Damerau-Levenshtein), if it is near enough to be a slip of
/// the keyboard.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 std::span<const std::string_view> candidates);

}  // namespace hamvar
