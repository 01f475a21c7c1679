// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "match/matrix.hpp"

namespace hamvar::match {

/// The words of a label, in any order.
using Bag = std::vector<std::string>;

/// How far two words are one: 1 for equal ones, 0 to 1 for others; symmetric.
using WordSimilarity = std::function<double(std::string_view, std::string_view)>;

/// For each pair of bags how far they say the same, 0 to 1. The part of x that y covers is
/// c(x, y) = sum over t in x of w(t) s(t, y) / sum over t in x of w(t), where s(t, y) is the greatest
/// similarity of t to a word of y and w(t) = ln(1 + n / n_t) with n bags of both sides together, n_t of which
/// hold t. The similarity is the mean of c(x, y) and c(y, x), each weighed by its w, but for the share
/// `containment`, which is the greater of the two.
[[nodiscard]] Matrix bag_similarities(const std::vector<Bag>& a, const std::vector<Bag>& b,
                                      const WordSimilarity& similarity, double containment);

/// 1 less the edit distance (Levenshtein, by code point) over the longer word's length.
[[nodiscard]] double spelling_similarity(std::string_view a, std::string_view b);

}  // namespace hamvar::match
