// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One line from a border to another around what stands in between, on a sparse grid: lines only beside and
/// between obstacles and through ports. Bends, crossings and nearness cost; the cheapest way wins.
#include <span>
#include <vector>

#include "hamvar/layout/layout.hpp"

namespace hamvar::layout {

enum class Heading { right, down, left, up };

/// Where a line may leave or enter; `out` points away from the box.
struct Port {
  Point spot;
  Heading out = Heading::right;
  double cost = 0;
};

struct Stroke {
  Point a, b;
  enum class Of { stranger, kin /* shares an end */, border /* of a pool, lane, scope */ } of = Of::stranger;
};

struct Terrain {
  Box region;                 ///< lines stay inside
  std::vector<Box> walls;     ///< lines do not pass
  std::vector<Box> names;     ///< lines rather do not pass
  std::vector<Box> pools;     ///< lines rather run between them
  std::vector<Stroke> drawn;  ///< lines rather cross than follow
};

/// At least two points, all segments horizontal or vertical. Passes walls if there is no other way, or if the
/// grid would be too large.
[[nodiscard]] std::vector<Point> find_way(std::span<const Port> from, std::span<const Port> to,
                                          const Terrain& terrain);

}  // namespace hamvar::layout
