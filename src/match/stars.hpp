// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "match/alike.hpp"
#include "match/work_items.hpp"

namespace hamvar {

/// Where a unit belongs.
struct Star {
  std::uint32_t centre = 0;  ///< unit; its own where it is the centre
  float score = 1;           ///< how alike the two are
};

/// Groups units that do the same work, by unit. `pairs` says which meanings are alike.
///
/// Units that name an object are in one group with all of that object and no others. The rest are taken one
/// after the other, those with a step kind first, then the most frequent, then in the order of their
/// meanings: each joins the most similar centre before it, or becomes one. It joins the units of an object if
/// its label is like those of this one object alone, and no centre is more similar. Whoever joins is of the
/// kind of the centre, or of no said kind. So all members of a group are like its centre, and none is there
/// for being like another member (star clusters after J. Aslam, E. Pelekhov, D. Rus: The star clustering
/// algorithm, Journal of Graph Algorithms and Applications 8(1), 2004).
[[nodiscard]] std::vector<Star> stars(const WorkItems& work, std::span<const Alike> pairs);

}  // namespace hamvar
