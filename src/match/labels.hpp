// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "match/matrix.hpp"
#include "match/steps.hpp"
#include "match/weights.hpp"

namespace hamvar::match {

/// How far the labels of each pair of steps say the same, 0 to 1: by their words, or by what these mean if
/// that is more. 1 for equal labels, 0 for those that say opposite things.
[[nodiscard]] Matrix label_similarities(const std::vector<Step>& a, const std::vector<Step>& b,
                                        const Weights& weights);

/// Labels that can never be of the same work: approve and reject, paid and not paid.
[[nodiscard]] bool are_opposite(const Meaning& a, const Meaning& b);

}  // namespace hamvar::match
