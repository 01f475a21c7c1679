// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// A loop that makes more tokens than it takes has no balance; what it does is as good as without end.
inline constexpr double most_passes = 1e12;
/// A loop that is never left is taken as one that nearly never is.
inline constexpr double surely = 1 - 1e-9;

/// How many tokens each flow out of a node gets on average when the node is passed once: exclusive branches
/// add up to 1; an inclusive one is taken with its probability, given that at least one is; others get one
/// each.
[[nodiscard]] std::vector<double> tokens_per_pass(NodeRef node, const Process& process);

}  // namespace hamvar
