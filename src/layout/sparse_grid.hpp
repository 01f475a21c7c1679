// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "layout/router.hpp"

namespace hamvar::layout {

/// What a bend and what a pixel through a wall costs, in pixels.
inline constexpr double bend_cost = 40;
inline constexpr double wall_cost = 5000;

/// The lines of the part of a terrain that is looked at, and what each step from crossing to crossing costs.
class SparseGrid {
 public:
  SparseGrid(const Terrain& terrain, const Box& window, std::span<const Port> from, std::span<const Port> to,
             bool dense);

  [[nodiscard]] int columns() const { return static_cast<int>(xs_.size()); }
  [[nodiscard]] int rows() const { return static_cast<int>(ys_.size()); }
  /// Costs are known only after this, which takes time by the grid's size.
  void weigh(const Terrain& terrain);

  [[nodiscard]] int cross(Point point) const;
  [[nodiscard]] Point point(int cross) const;
  /// The next crossing, or -1.
  [[nodiscard]] int next(int cross, Heading heading) const;
  [[nodiscard]] double cost(int cross, Heading heading) const;

 private:
  void weigh_box(const Box& box, double each, double pixel);
  void weigh_stroke(const Stroke& stroke);

  Box window_;
  std::vector<double> xs_, ys_;
  std::vector<double> along_x_, along_y_;  ///< by crossing: to the next on the right, the next below
};

}  // namespace hamvar::layout
