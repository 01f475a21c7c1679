// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cmath>

#include "hamvar/layout/layout.hpp"

namespace hamvar::layout {

// The measures of a drawing, in pixels.
inline constexpr double title_strip = 30;  ///< at the left of pools and lanes
inline constexpr double padding = 30;      ///< inside of pools, lanes and scopes
inline constexpr double column_gap = 50;
inline constexpr double row_gap = 40;
inline constexpr double pool_gap = 50;
inline constexpr double margin = 50;  ///< around the whole drawing

inline double right(const Box& box) { return box.x + box.width; }
inline double bottom(const Box& box) { return box.y + box.height; }

/// Where lines meet the box: the same whole pixel for all boxes that stand on one line.
inline Point centre(const Box& box) {
  return {std::floor(box.x + box.width / 2), std::floor(box.y + box.height / 2)};
}

inline bool overlap(const Box& a, const Box& b) {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

inline Box grown(const Box& box, double by) {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

inline bool contains(const Box& outer, const Box& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && right(inner) <= right(outer) &&
         bottom(inner) <= bottom(outer);
}

inline Box unite(const Box& a, const Box& b) {
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(right(a), right(b)) - x, std::max(bottom(a), bottom(b)) - y};
}

inline Box moved(const Box& box, double dx, double dy) {
  return {box.x + dx, box.y + dy, box.width, box.height};
}

}  // namespace hamvar::layout
