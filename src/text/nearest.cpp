// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/nearest.hpp"

#include <array>
#include <vector>

#include "text/code_points.hpp"

namespace hamvar {
namespace {

/// Longer words are no slips of the keyboard, and would cost time.
constexpr std::size_t longest_word = 64;

/// Code points, with the case of ASCII letters folded: "Start" is "start" misspelt.
std::u32string letters(std::string_view word) {
  std::u32string out;
  while (!word.empty()) {
    const UChar32 c = take_code_point(word);
    out += static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return out;
}

/// Restricted Damerau-Levenshtein distance (optimal string alignment; Damerau 1964).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::array<std::vector<std::size_t>, 3> rows;  // two above, above, current
  for (auto& row : rows) row.assign(b.size() + 1, 0);
  for (std::size_t j = 0; j <= b.size(); ++j) rows[1][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    rows[2][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = rows[1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      rows[2][j] = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        rows[2][j] = std::min(rows[2][j], rows[0][j - 2] + 1);
    }
    std::swap(rows[0], rows[1]);
    std::swap(rows[1], rows[2]);
  }
  return rows[1][b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > 4 * longest_word) return std::nullopt;
  const std::u32string wanted = letters(word);
  std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::optional<std::string> found;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > 4 * longest_word) continue;
    const std::u32string other = letters(candidate);
    const std::size_t difference =
        std::max(wanted.size(), other.size()) - std::min(wanted.size(), other.size());
    if (difference >= best) continue;
    if (const std::size_t d = distance(wanted, other); d < best) {
      best = d;
      found = std::string(candidate);
    }
  }
  return found;
}

}  // namespace hamvar
