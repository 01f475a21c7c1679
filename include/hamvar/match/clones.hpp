// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "hamvar/match/work.hpp"

namespace hamvar {

/// One copy of a part of a process that is drawn several times.
struct Clone {
  std::size_t service = 0;           ///< index into the services
  std::vector<NodeRef> steps;        ///< its activities and sub-processes, in the order of the flow
  std::optional<NodeRef> more = {};  ///< a step in its midst that the others do not have
};

struct CloneSettings {
  /// Of a service: the fewest different steps that a part of it has.
  std::function<std::size_t(std::size_t service)> fewest;
  /// Above 0 and equal for steps that do the same work, 0 for one that is like no other. Nothing: by their
  /// labels, spelled alike.
  std::function<std::uint32_t(std::size_t service, NodeRef)> work = {};
  bool one_more = false;  ///< a copy may have one step more than the others, between two steps of theirs
};

/// Parts that occur twice or more with the same steps: runs of steps that follow one another, with the blocks
/// between splits and joins in them. The copies of each part in the order of services and steps; larger parts
/// first; none all of whose copies lie in larger ones. Steps without a label, and parts in which ways cross,
/// are like no other.
///
/// After M. Dumas, L. Garcia-Banuelos, M. La Rosa, R. Uba: Fast detection of exact clones in business process
/// model repositories, Information Systems 38(4), 2013: fragments of the refined process structure tree get
/// one code for all that are equal. Runs are found by an index of windows, not by pairs; of steps that occur
/// once there are none.
[[nodiscard]] std::vector<std::vector<Clone>> clones(std::span<const PlacedService> services,
                                                     const CloneSettings& settings);

}  // namespace hamvar
