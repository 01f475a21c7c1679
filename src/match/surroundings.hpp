// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "match/matrix.hpp"
#include "match/steps.hpp"
#include "match/weights.hpp"

namespace hamvar::match {

/// What the surroundings leave of the score of each pair of steps, given how far the steps themselves agree:
/// 1 less what is lost by the steps before and behind, each taken to its best partner there; by who does it;
/// and by how far it is between start and end. Of each step with itself it is 1, if `similar` is.
[[nodiscard]] Matrix surroundings(const std::vector<Step>& a, const std::vector<Step>& b,
                                  const Matrix& similar, const Weights& weights);

}  // namespace hamvar::match
