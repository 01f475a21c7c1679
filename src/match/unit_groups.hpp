// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "match/alike.hpp"
#include "match/work_items.hpp"

namespace hamvar {

/// Where a unit belongs.
struct Belongs {
  std::uint32_t centre = 0;  ///< unit that stands for the group: the one with most steps
  float score = 1;           ///< how alike the two are
};

/// Groups of units that do the same work, by unit. `pairs` says which meanings are alike.
///
/// Units that name an object are one group with all of that object. The others are linked where they are of
/// one kind, or one is of no said kind, and a label of the one is alike to one of the other; groups are those
/// of complete_link(). Such a group belongs to an object if each of its units is linked to a unit of it, and
/// none to one of another object.
[[nodiscard]] std::vector<Belongs> unit_groups(const WorkItems& work, std::span<const Alike> pairs);

}  // namespace hamvar
