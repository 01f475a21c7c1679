// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

#include "hamvar/model/portfolio.hpp"

namespace hamvar::rules {

/// One copy of a part of a process that is drawn several times.
struct Clone {
  std::size_t service = 0;     ///< index into Portfolio::services
  std::vector<NodeRef> steps;  ///< its activities and sub-processes, in the order of the flow
};

/// Parts that occur twice or more with the same labels: runs of steps that follow one another, with the
/// blocks between splits and joins in them, of at least `fewest(service)` different steps. The copies of each
/// part in the order of services and steps; larger parts first; none all of whose copies lie in larger ones.
/// Steps without a label, and parts in which ways cross, are like no other.
///
/// After M. Dumas, L. Garcia-Banuelos, M. La Rosa, R. Uba: Fast detection of exact clones in business process
/// model repositories, Information Systems 38(4), 2013: fragments of the refined process structure tree get
/// one code for all that are equal. Runs are found by an index of windows, not by pairs.
[[nodiscard]] std::vector<std::vector<Clone>> clones(const Portfolio& portfolio,
                                                     const std::function<std::size_t(std::size_t)>& fewest);

}  // namespace hamvar::rules
