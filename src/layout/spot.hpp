// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "hamvar/layout/layout.hpp"

namespace hamvar::layout {

/// How far a thing reaches from its centre, with all that hangs on it.
struct Extent {
  double left = 0, right = 0, up = 0, down = 0;
  [[nodiscard]] Box around(Point centre) const {
    return {centre.x - left, centre.y - up, left + right, up + down};
  }
};

/// The free place in the area that is nearest to where it should be, in steps of ten pixels; the same height
/// counts more than the same column, since lines run from left to right.
[[nodiscard]] std::optional<Point> free_spot(Point wanted, const Extent& extent, const Box& area,
                                             std::span<const Box> taken, double distance);

}  // namespace hamvar::layout
