// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "compare/aspects.hpp"

namespace hamvar::compare {

using Pair = std::pair<NodeRef, NodeRef>;  ///< before, after

/// Scores (0 to 1) of steps that do the same work, as align() gives them.
using Scores = std::map<Pair, double>;

/// Which node is which: one partner at most for each. Steps go by their scores, or by being the same in all
/// that they say; gateways and what says nothing by their kind. What several could be goes to the one with
/// the most alike surroundings (those that are matched already, and how far the ways to and from both agree)
/// and values. Best first, and never taken back. In the order of before.
[[nodiscard]] std::vector<Pair> pair_nodes(const Process& before, const Process& after, const Scores& scores,
                                           const Aspects& aspects);

}  // namespace hamvar::compare
