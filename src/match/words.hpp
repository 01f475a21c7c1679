// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "match/matrix.hpp"
#include "match/steps.hpp"
#include "match/weights.hpp"

namespace hamvar::match {

/// How far the labels of each pair of steps say the same: 0 to 1. For labels x and y with words' weights w,
/// (sum over x of w(t) s(t, y) + sum over y of w(t) s(t, x)) / (sum over x of w(t) + sum over y of w(t)),
/// where s(t, y) is the greatest similarity of t to a word of y and w(t) = ln(1 + n / n_t) with n labels of
/// both sides together, n_t of which hold t. 0 for labels that say opposite things.
[[nodiscard]] Matrix word_similarities(const std::vector<Step>& a, const std::vector<Step>& b,
                                       const Weights& weights);

/// 1 less the edit distance (Levenshtein, by code point) over the longer word's length.
[[nodiscard]] double spelling_similarity(std::string_view a, std::string_view b);

}  // namespace hamvar::match
