// SPDX-License-Identifier: Apache-2.0
#include "measure/point_cells.hpp"

#include <algorithm>
#include <cmath>

namespace hamvar {
namespace {

/// Two points of a cell whose deviation is less than this share of their distance cannot be told apart by its
/// moments.
constexpr double least_variance = 1e-9;

/// Cells with more empty ones between them are not put together, unless there is little in them.
constexpr std::size_t most_apart = 8;
constexpr double little = 1e-4;

/// How much mass cells may have to be put together: less towards the end, so that the tail keeps its shape.
double most_together(double below) {
  constexpr double share_of_tail = 1.0 / 3;
  return std::clamp(share_of_tail * (1 - below), 1e-5, 1.0 / 64);
}

}  // namespace

void append_points(const CellMoments& cell, double from, std::vector<Distribution::Point>& to) {
  const double mass = cell.of[0];
  const double mean = cell.of[1] / mass;
  const double square = cell.of[2] / mass;
  const double variance = square - mean * mean;
  if (!(variance > least_variance * mean * mean)) {
    to.push_back({from + mean, mass});
    return;
  }
  const double third = cell.of[3] / mass - mean * (3 * square - 2 * mean * mean);
  const double skew = third / variance / 2;
  const double reach = std::sqrt(skew * skew + variance);
  const double near = std::max(skew - reach, -mean);
  const double far = skew + reach;
  to.push_back({from + mean + near, mass * far / (far - near)});
  to.push_back({from + mean + far, mass * -near / (far - near)});
}

PointCells::PointCells(double earliest, double latest)
    : earliest_(earliest), first_(leading(std::ldexp(std::max(latest - earliest, 1e-12), -doublings))) {
  cells_.resize(number(std::max(latest - earliest, 1e-12)) + 2);
}

Distribution PointCells::take() const {
  double whole = 0;
  for (const CellMoments& cell : cells_) whole += cell.of[0];
  std::vector<Distribution::Point> points;
  CellMoments together;
  std::size_t newest = 0;
  double below = 0;
  const auto finish = [&] {
    if (together.of[0] <= 0) return;
    append_points(together, earliest_, points);
    below += together.of[0] / whole;
    together = {};
  };
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i].of[0] <= 0) continue;
    const double mass = (together.of[0] + cells_[i].of[0]) / whole;
    const bool gap = i - newest > most_apart && together.of[0] / whole > little;
    if (gap || mass > most_together(below)) finish();
    together += cells_[i];
    newest = i;
  }
  finish();
  for (Distribution::Point& point : points) point.mass /= whole;
  return Distribution(std::move(points));
}

}  // namespace hamvar
