// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hamvar/match/work.hpp"
#include "hamvar/text/meaning.hpp"

namespace hamvar {

/// What a label says, indices into WorkItems::meanings. Each language says it by itself, so that a label in
/// both is like one in either.
struct Reading {
  std::uint32_t first = 0;   ///< in English, or in Persian if it says nothing in English
  std::uint32_t second = 0;  ///< in Persian, or the first again
  friend auto operator<=>(const Reading&, const Reading&) = default;
  [[nodiscard]] bool silent() const { return first == 0; }
};

/// Steps of which a definition says the same: one kind, one object, one meaning.
struct WorkUnit {
  StepKind step = StepKind::unspecified;
  std::uint32_t object = 0;  ///< 0: none is named
  Reading reading = {};
  std::uint32_t count = 0;  ///< of steps
};

struct WorkItem {
  std::uint32_t service = 0;
  std::uint32_t node = 0;
  std::uint32_t unit = 0;
};

/// All activities of some services, with what is said again and again kept once.
struct WorkItems {
  std::vector<WorkItem> items;  ///< in the order of services and nodes
  std::vector<WorkUnit> units;
  std::vector<Meaning> meanings;  ///< all different, in an order of their own; the first is the empty one
};
[[nodiscard]] WorkItems work_items(std::span<const PlacedService> services, const WorkSettings& settings);

}  // namespace hamvar
