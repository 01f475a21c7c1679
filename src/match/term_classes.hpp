// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hamvar/text/meaning.hpp"

namespace hamvar {

/// Classes of terms that similarity() may take for one another: concepts that are near, words that differ by
/// a slip of the keyboard. By term: one of its class. `terms` are different. Slips make no class larger than
/// `most_in_class`: an index over classes then misses one, where it would else take many words for one.
/// Linear in the letters (text/rests.hpp).
inline constexpr std::size_t most_in_class = 16;
[[nodiscard]] std::vector<std::uint32_t> term_classes(std::span<const Term* const> terms);

}  // namespace hamvar
