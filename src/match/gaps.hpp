// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <utility>
#include <vector>

#include "match/matrix.hpp"
#include "match/steps.hpp"

namespace hamvar::match {

/// Pairs of a step of either side that have no partner, though what is before them corresponds and what is
/// behind them does, or both end the process; each is the only such partner of the other. What no word joins
/// may so be known by its place. `is_matched`: 1 for pairs that correspond, 0 for the others.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> equal_gaps(const std::vector<Step>& a,
                                                                          const std::vector<Step>& b,
                                                                          const Matrix& is_matched);

}  // namespace hamvar::match
