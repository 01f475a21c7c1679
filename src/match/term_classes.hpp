// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hamvar/text/meaning.hpp"

namespace hamvar {

/// Classes of terms that similarity() may take for one another: concepts that are near, words that differ by
/// a slip of the keyboard. By term: the first of its class in the alphabet. `terms` are different, and sorted
/// by key. Slips make no class larger than `most_in_class`: an index over classes then misses one, where it
/// would else take many words for one.
///
/// Slips are found by what is left when a letter is taken out of a word (the deletion neighbourhood of
/// T. Bocek, E. Hunt, B. Stiller: Fast similarity search in large dictionaries, 2007): linear in the letters.
inline constexpr std::size_t most_in_class = 16;
[[nodiscard]] std::vector<std::uint32_t> term_classes(std::span<const Term* const> terms);

}  // namespace hamvar
