// SPDX-License-Identifier: Apache-2.0
#include "match/gaps.hpp"

#include <algorithm>

#include "match/labels.hpp"

namespace hamvar::match {
namespace {

using Indices = std::vector<std::size_t>;

bool correspond(const Indices& of_a, const Indices& of_b, const Matrix& is_matched) {
  return std::ranges::any_of(of_a, [&](std::size_t row) {
    return std::ranges::any_of(of_b, [&](std::size_t column) { return is_matched(row, column) > 0; });
  });
}

bool fill_one_gap(const Step& a, const Step& b, const Matrix& is_matched) {
  if (a.node->kind != b.node->kind || are_opposite(a.meaning, b.meaning)) return false;
  const bool both_end = a.behind.empty() && b.behind.empty();
  return correspond(a.before, b.before, is_matched) &&
         (both_end || correspond(a.behind, b.behind, is_matched));
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> equal_gaps(const std::vector<Step>& a,
                                                            const std::vector<Step>& b,
                                                            const Matrix& is_matched) {
  const Matrix::Best best = is_matched.best();
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::vector<std::size_t> of_row(a.size());
  std::vector<std::size_t> of_column(b.size());
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t column = 0; column < b.size(); ++column) {
      if (best.of_row[row] > 0 || best.of_column[column] > 0) continue;
      if (!fill_one_gap(a[row], b[column], is_matched)) continue;
      pairs.emplace_back(row, column);
      ++of_row[row];
      ++of_column[column];
    }
  std::erase_if(pairs,
                [&](const auto& pair) { return of_row[pair.first] > 1 || of_column[pair.second] > 1; });
  return pairs;
}

}  // namespace hamvar::match
