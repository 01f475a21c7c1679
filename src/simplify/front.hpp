// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "simplify/exploration.hpp"

namespace hamvar {

/// The states that no other one beats: at least as good in lead time, user cost, government cost and effort,
/// and better in one of them. One of those that are equal. By effort, then by lead time.
[[nodiscard]] std::vector<const State*> pareto_front(std::span<const State> states);

}  // namespace hamvar
