// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "hamvar/measure/distribution.hpp"

namespace hamvar {

/// Mass and raw moments of what lies in a cell.
struct CellMoments {
  std::array<double, 4> of{};  ///< mass, mass x distance, x distance², x distance³

  void add(double distance, double mass) {
    of[0] += mass;
    of[1] += mass *= distance;
    of[2] += mass *= distance;
    of[3] += mass * distance;
  }
  CellMoments& operator+=(const CellMoments& other) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += other.of[i];
    return *this;
  }
};

/// Appends the one or two points that have the cell's mass and first three moments; `from` is where distances
/// begin.
void append_points(const CellMoments& cell, double from, std::vector<Distribution::Point>& to);

/// Gathers any number of masses into a bounded number of points. A cell's number is read off the bits of the
/// distance from the earliest time: exponent and the leading seven digits, as in HdrHistogram.
class PointCells {
 public:
  /// For times between the two.
  PointCells(double earliest, double latest);
  void add(double at, double mass) {
    const double distance = at > earliest_ ? at - earliest_ : 0;
    cells_[number(distance)].add(distance, mass);
  }
  /// What has been added, scaled to mass 1.
  [[nodiscard]] Distribution take() const;

 private:
  static constexpr int digits = 7;
  static constexpr int doublings = 24;

  static std::uint64_t leading(double distance) {
    return std::bit_cast<std::uint64_t>(distance) >> (52 - digits);
  }
  [[nodiscard]] std::size_t number(double distance) const {
    const std::uint64_t bits = leading(distance);
    return bits <= first_ ? 0 : static_cast<std::size_t>(bits - first_);
  }

  double earliest_;
  std::uint64_t first_;
  std::vector<CellMoments> cells_;
};

}  // namespace hamvar
