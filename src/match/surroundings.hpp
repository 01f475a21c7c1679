// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "match/matrix.hpp"
#include "match/steps.hpp"
#include "match/weights.hpp"

namespace hamvar::match {

/// How far the surroundings of each pair of steps agree, 0 to 1, given how far the steps themselves do: the
/// steps before and behind, each taken to its best partner there; who does it; how far it is between start
/// and end. Of each step with itself it is 1, if `similar` is.
[[nodiscard]] Matrix surroundings(const std::vector<Step>& a, const std::vector<Step>& b,
                                  const Matrix& similar, const Weights& weights);

}  // namespace hamvar::match
