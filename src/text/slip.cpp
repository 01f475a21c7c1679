// SPDX-License-Identifier: Apache-2.0
#include "text/slip.hpp"

#include <algorithm>
#include <array>

#include "text/code_points.hpp"

namespace hamvar {
namespace {

std::u32string code_points_of(std::string_view word) {
  std::u32string points;
  while (!word.empty()) points += static_cast<char32_t>(take_code_point(word));
  return points;
}

/// Letters that Persian speaks alike.
char32_t sound_of(char32_t c) {
  static constexpr std::array<std::u32string_view, 5> alike{U"تط", U"سصث", U"زذضظ", U"هح", U"قغ"};
  for (const std::u32string_view set : alike)
    if (set.find(c) != std::u32string_view::npos) return set.front();
  return c;
}

bool is_silent(char32_t c) { return c == U'و'; }

/// Of the same length, and from the first difference on.
bool exchanged_or_alike(std::u32string_view a, std::u32string_view b, bool is_long) {
  if (a.substr(1) == b.substr(1)) return is_long || sound_of(a[0]) == sound_of(b[0]);
  return a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

}  // namespace

bool is_slip(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 5;
  const bool latin = is_ascii(a);
  if (latin != is_ascii(b)) return false;
  std::u32string one = code_points_of(a);
  std::u32string other = code_points_of(b);
  if (one.size() > other.size()) std::swap(one, other);
  if (one.size() < shortest || other.size() - one.size() > 1) return false;
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
  if (at == other.size()) return true;
  const bool is_long = one.size() >= (latin ? 9U : 7U);
  const std::u32string_view rest = std::u32string_view(one).substr(at);
  const std::u32string_view others = std::u32string_view(other).substr(at);
  if (at == 0) return false;
  if (one.size() == other.size()) return exchanged_or_alike(rest, others, is_long);
  const bool doubled = other[at] == other[at - 1];
  return rest == others.substr(1) && (is_long || doubled || is_silent(other[at]));
}

}  // namespace hamvar
