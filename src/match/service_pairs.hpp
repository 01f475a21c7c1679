// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/match/duplicates.hpp"

namespace hamvar {

/// Services with at least half of their steps in common, those with most in common first. Each group counts
/// as often as the service with fewer of its steps has it. Linear in members x the most that say something.
[[nodiscard]] std::vector<ServicePair> service_pairs(const std::vector<PlacedService>& services,
                                                     const std::vector<WorkGroup>& groups);

}  // namespace hamvar
