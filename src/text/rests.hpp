// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/code_points.hpp"

namespace hamvar {

/// FNV-1a, which can be taken of a word in pieces.
inline constexpr std::uint64_t hash_of_nothing = 0xCBF29CE484222325U;
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view text, std::uint64_t before = hash_of_nothing) {
  for (const char c : text) before = (before ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return before;
}

/// Calls use(hash) with the hash of the word and of each rest of it that one letter left out makes. The first
/// letter stays: no slip (slip.hpp) touches it. Words that differ by a slip have a rest in common, so that
/// they are found without going through a list (the deletion neighbourhood of T. Bocek, E. Hunt, B. Stiller:
/// Fast similarity search in large dictionaries, 2007).
template <class Use>
void for_each_rest(std::string_view word, const Use& use) {
  use(hash_of(word));
  std::uint64_t before = hash_of_nothing;  // of the letters in front
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t next = at + first_code_point(word.substr(at)).length;
    if (at > 0) use(hash_of(word.substr(next), before));
    before = hash_of(word.substr(at, next - at), before);
    at = next;
  }
}

}  // namespace hamvar
