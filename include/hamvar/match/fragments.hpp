// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "hamvar/match/clones.hpp"
#include "hamvar/match/enquiries.hpp"
#include "hamvar/match/work.hpp"

namespace hamvar {

/// A part that several services have, and could call as one process.
struct SharedFragment {
  std::vector<Clone> copies;  ///< in the order of services and steps
  std::size_t services = 0;   ///< different ones
  double per_year = 0;        ///< expected executions of all copies: of the first step of each
  Money state_cost = 0;       ///< a year, of all steps of all copies
  Money people_cost = 0;      ///< likewise
};

/// The fewest steps that are worth a process of their own.
inline constexpr std::size_t fewest_shared_steps = 3;

/// Parts of at least `fewest_shared_steps` different steps that at least two services have in the same shape:
/// the same or alike by meaning, as the groups say, and with perhaps one step more; larger ones first.
[[nodiscard]] std::vector<SharedFragment> shared_fragments(const std::vector<PlacedService>& services,
                                                           const std::vector<WorkGroup>& groups,
                                                           const YearlyExecutions& executions);

}  // namespace hamvar
