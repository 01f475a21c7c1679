// SPDX-License-Identifier: Apache-2.0
#include "layout/sparse_grid.hpp"

#include "layout/geometry.hpp"

namespace hamvar::layout {
namespace {

constexpr double near_wall = 18;    ///< nearer than this costs
constexpr double beside_wall = 11;  ///< nearer than this there is no room for an arrow
constexpr double at_wall = 5;       ///< nearer than this looks like touching
constexpr double near_line = 6;
constexpr double name_cost = 150;
constexpr double crossing_cost = 25;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

void tidy(std::vector<double>& lines, double least, double most) {
  for (double& line : lines) line = std::round(line);
  std::erase_if(lines, [&](double line) { return line < least || line > most; });
  std::ranges::sort(lines);
  lines.erase(std::ranges::unique(lines).begin(), lines.end());
}

/// Indices [first, second) of lines strictly between two bounds.
std::pair<int, int> between(const std::vector<double>& lines, double low, double high) {
  const auto first = std::ranges::upper_bound(lines, low), last = std::ranges::lower_bound(lines, high);
  return {static_cast<int>(first - lines.begin()), static_cast<int>(std::max(first, last) - lines.begin())};
}

/// Indices of the steps [line, next line] that share more than a point with the bounds.
std::pair<int, int> steps(const std::vector<double>& lines, double low, double high) {
  const int first = static_cast<int>(std::ranges::upper_bound(lines, low) - lines.begin()) - 1;
  const int last = static_cast<int>(std::ranges::lower_bound(lines, high) - lines.begin());
  const int end = static_cast<int>(lines.size()) - 1;
  return {std::max(first, 0), std::min(last, end)};
}

double overlap_of(const std::vector<double>& lines, int step, double low, double high) {
  return std::max(0.0, std::min(lines[at(step + 1)], high) - std::max(lines[at(step)], low));
}

}  // namespace

SparseGrid::SparseGrid(const Terrain& terrain, const Box& window, std::span<const Port> from,
                       std::span<const Port> to, bool dense)
    : window_(window) {
  const auto beside = [&](const Box& box) {
    for (const double off : {25.0, 15.0, 35.0}) {
      xs_.insert(xs_.end(), {box.x - off, right(box) + off});
      if (!dense) break;
    }
    for (const double off : {20.0, 12.0, 28.0}) {
      ys_.insert(ys_.end(), {box.y - off, bottom(box) + off});
      if (!dense) break;
    }
  };
  for (const Box& wall : terrain.walls)
    if (overlap(window, grown(wall, near_wall))) beside(wall);
  for (const Box& pool : terrain.pools)
    ys_.insert(ys_.end(), {pool.y - 25, bottom(pool) + 25, pool.y - 15, bottom(pool) + 15});
  for (const std::span<const Port> ports : {from, to})
    for (const Port& port : ports) {
      xs_.push_back(port.spot.x);
      ys_.push_back(port.spot.y);
    }
  xs_.insert(xs_.end(), {window.x, right(window)});
  ys_.insert(ys_.end(), {window.y, bottom(window)});
  tidy(xs_, window.x, right(window));
  tidy(ys_, window.y, bottom(window));
}

void SparseGrid::weigh(const Terrain& terrain) {
  along_x_.assign(xs_.size() * ys_.size(), 0);
  along_y_.assign(xs_.size() * ys_.size(), 0);
  for (std::size_t y = 0; y < ys_.size(); ++y)
    for (std::size_t x = 0; x < xs_.size(); ++x) {
      if (x + 1 < xs_.size()) along_x_[y * xs_.size() + x] = xs_[x + 1] - xs_[x];
      if (y + 1 < ys_.size()) along_y_[y * xs_.size() + x] = ys_[y + 1] - ys_[y];
    }
  for (const Box& wall : terrain.walls) {
    weigh_box(wall, wall_cost, 0);
    weigh_box(grown(wall, near_wall), 0, 0.5);
    weigh_box(grown(wall, beside_wall), 0, 5);
    weigh_box(grown(wall, at_wall), 0, 20);
  }
  for (const Box& pool : terrain.pools) weigh_box(pool, 0, 0.4);
  for (const Box& name : terrain.names) weigh_box(name, name_cost, 0);
  for (const Stroke& stroke : terrain.drawn) weigh_stroke(stroke);
}

void SparseGrid::weigh_box(const Box& box, double each, double pixel) {
  if (!overlap(box, window_)) return;
  const auto [row, row_end] = between(ys_, box.y, bottom(box));
  const auto [column, column_end] = between(xs_, box.x, right(box));
  const auto [step, step_end] = steps(xs_, box.x, right(box));
  const auto [fall, fall_end] = steps(ys_, box.y, bottom(box));
  for (int y = row; y < row_end; ++y)
    for (int x = step; x < step_end; ++x)
      along_x_[at(y) * xs_.size() + at(x)] += each + pixel * overlap_of(xs_, x, box.x, right(box));
  for (int y = fall; y < fall_end; ++y)
    for (int x = column; x < column_end; ++x)
      along_y_[at(y) * xs_.size() + at(x)] += each + pixel * overlap_of(ys_, y, box.y, bottom(box));
}

void SparseGrid::weigh_stroke(const Stroke& stroke) {
  const bool flat = stroke.a.y == stroke.b.y;
  const auto& along = flat ? xs_ : ys_;
  const auto& across = flat ? ys_ : xs_;
  const double line = flat ? stroke.a.y : stroke.a.x;
  const auto [low, high] = flat ? std::minmax(stroke.a.x, stroke.b.x) : std::minmax(stroke.a.y, stroke.b.y);
  const double low_end = low, high_end = high;
  const double each = stroke.of == Stroke::Of::kin ? 0.2 : stroke.of == Stroke::Of::border ? 2 : 4;
  const auto slot = [&](int i, int j) {
    return flat ? at(j) * xs_.size() + at(i) : at(i) * xs_.size() + at(j);
  };
  auto& follow = flat ? along_x_ : along_y_;
  auto& pass = flat ? along_y_ : along_x_;
  const auto [near, near_end] = between(across, line - near_line, line + near_line);
  const auto [step, step_end] = steps(along, low_end, high_end);
  for (int j = near; j < near_end; ++j)
    for (int i = step; i < step_end; ++i)
      follow[slot(i, j)] += each * overlap_of(along, i, low_end, high_end);
  if (stroke.of == Stroke::Of::border) return;
  // A step across the line: it begins before or on it and ends behind it.
  const int over = static_cast<int>(std::ranges::upper_bound(across, line) - across.begin()) - 1;
  if (over < 0 || over + 1 >= static_cast<int>(across.size())) return;
  const auto [first, last] = between(along, low_end, high_end);
  for (int i = first; i < last; ++i) pass[slot(i, over)] += crossing_cost;
}

int SparseGrid::cross(Point point) const {
  const auto x = std::ranges::lower_bound(xs_, point.x), y = std::ranges::lower_bound(ys_, point.y);
  if (x == xs_.end() || y == ys_.end() || *x != point.x || *y != point.y) return -1;
  return static_cast<int>((y - ys_.begin()) * std::ssize(xs_) + (x - xs_.begin()));
}

Point SparseGrid::point(int cross) const { return {xs_[at(cross % columns())], ys_[at(cross / columns())]}; }

int SparseGrid::next(int cross, Heading heading) const {
  const int x = cross % columns(), y = cross / columns();
  switch (heading) {
    case Heading::right:
      return x + 1 < columns() ? cross + 1 : -1;
    case Heading::left:
      return x > 0 ? cross - 1 : -1;
    case Heading::down:
      return y + 1 < rows() ? cross + columns() : -1;
    case Heading::up:
      return y > 0 ? cross - columns() : -1;
  }
  return -1;
}

double SparseGrid::cost(int cross, Heading heading) const {
  switch (heading) {
    case Heading::right:
      return along_x_[at(cross)];
    case Heading::left:
      return along_x_[at(cross - 1)];
    case Heading::down:
      return along_y_[at(cross)];
    case Heading::up:
      return along_y_[at(cross - columns())];
  }
  return 0;
}

}  // namespace hamvar::layout
