// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/distribution.hpp"

#include <algorithm>
#include <cmath>

#include "measure/point_cells.hpp"

namespace hamvar {
namespace {

using Point = Distribution::Point;

/// What fewer cases come to is not told apart.
constexpr double rare = 1e-9;
/// A point with more mass may be a value by itself.
constexpr double heavy = 0.02;

Distribution later_by(const Distribution& time, double seconds) {
  std::vector<Point> points = time.points();
  for (Point& point : points) point.at += seconds;
  return Distribution(std::move(points));
}

double earliest(const Distribution& time) { return time.points().front().at; }
double last(const Distribution& time) { return time.points().back().at; }

/// A corner of the cumulative distribution, which is a straight line from each to the next.
struct Corner {
  double at;
  double below;
};

/// Between which points nothing lies: far apart, and more so than others around, or single values.
std::vector<bool> gaps_behind(const std::vector<Point>& points) {
  constexpr double far = 1.0 / 32;  // of the distance from the earliest
  constexpr double more = 4;
  const std::size_t count = points.size();
  const auto gap = [&](std::size_t i) { return points[i + 1].at - points[i].at; };
  std::vector<bool> found(count, false);
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (gap(i) <= far * (points[i + 1].at - points[0].at)) continue;
    const double before = i > 0 ? gap(i - 1) : HUGE_VAL;
    const double after = i + 2 < count ? gap(i + 1) : HUGE_VAL;
    found[i] =
        gap(i) > more * std::min(before, after) || points[i].mass > heavy || points[i + 1].mass > heavy;
  }
  return found;
}

/// A point has half of its mass on either side, up to halfway to the next; beside a gap it has it in itself.
std::vector<Corner> corners(const std::vector<Point>& points) {
  const std::vector<bool> gaps = gaps_behind(points);
  std::vector<Corner> made;
  double below = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point& point = points[i];
    const bool alone = points.size() == 1;
    if (alone || (i > 0 && gaps[i - 1])) made.push_back({point.at, below});
    if (i == 0 && (gaps[0] || point.mass > heavy)) made.push_back({point.at, below});
    made.push_back({point.at, below + point.mass / 2});
    below += point.mass;
    if (alone || gaps[i]) made.push_back({point.at, below});
  }
  return made;
}

double between(double x, double x0, double x1, double y0, double y1) {
  return x1 > x0 ? y0 + (x - x0) / (x1 - x0) * (y1 - y0) : y1;
}

}  // namespace

Distribution Distribution::of_samples(std::span<const double> seconds) {
  const auto [low, high] = std::ranges::minmax(seconds);
  PointCells cells(low, high);
  for (const double each : seconds) cells.add(each, 1);
  return cells.take();
}

double Distribution::mean() const {
  double sum = 0;
  for (const Point& point : points_) sum += point.mass * point.at;
  return sum;
}

double Distribution::variance() const {
  const double middle = mean();
  double sum = 0;
  for (const Point& point : points_) sum += point.mass * (point.at - middle) * (point.at - middle);
  return sum;
}

double Distribution::quantile(double share) const {
  Corner before{points_.front().at, 0};
  for (const Corner& corner : corners(points_)) {
    if (corner.below >= share) return between(share, before.below, corner.below, before.at, corner.at);
    before = corner;
  }
  return points_.back().at;
}

double Distribution::within(double seconds) const {
  if (seconds < points_.front().at) return 0;
  if (seconds >= points_.back().at) return 1;
  Corner before{points_.front().at, 0};
  for (const Corner& corner : corners(points_)) {
    if (corner.at > seconds) return between(seconds, before.at, corner.at, before.below, corner.below);
    before = corner;
  }
  return 1;
}

Distribution operator+(const Distribution& a, const Distribution& b) {
  if (a.is_fixed()) return later_by(b, earliest(a));
  if (b.is_fixed()) return later_by(a, earliest(b));
  // The wider one inside, so that what follows each other falls into different cells: that is twice as fast.
  const bool swap = last(a) - earliest(a) > last(b) - earliest(b);
  PointCells cells(earliest(a) + earliest(b), last(a) + last(b));
  for (const Point& one : (swap ? b : a).points())
    for (const Point& other : (swap ? a : b).points()) cells.add(one.at + other.at, one.mass * other.mass);
  return cells.take();
}

Distribution mixture(std::span<const TimeShare> parts) {
  double low = HUGE_VAL;
  double high = 0;
  for (const TimeShare& part : parts)
    if (part.share > 0) {
      low = std::min(low, earliest(*part.time));
      high = std::max(high, last(*part.time));
    }
  if (low > high) return {};
  PointCells cells(low, high);
  for (const TimeShare& part : parts)
    if (part.share > 0)
      for (const Point& point : part.time->points()) cells.add(point.at, part.share * point.mass);
  return cells.take();
}

namespace {

/// The product over all of (1 - share + share x what it is within), kept up while these grow.
class Product {
 public:
  explicit Product(std::span<const TimeShare> parts) {
    for (const TimeShare& part : parts) {
      factors_.push_back(1 - part.share);
      if (part.share < 1)
        product_ *= 1 - part.share;
      else
        ++zeros_;
    }
  }
  [[nodiscard]] double value() const { return zeros_ == 0 ? product_ : 0; }
  void grow(std::size_t part, double by) {
    const double before = factors_[part];
    factors_[part] += by;
    if (before > 0) {
      product_ *= factors_[part] / before;
    } else {
      product_ *= factors_[part];
      --zeros_;
    }
  }

 private:
  std::vector<double> factors_;
  double product_ = 1;
  std::size_t zeros_ = 0;
};

struct Growth {
  double at;
  std::size_t part;
  double by;
};

std::vector<Growth> growths(std::span<const TimeShare> parts) {
  std::vector<Growth> all;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i].share > 0)
      for (const Point& point : parts[i].time->points())
        if (point.mass > 0) all.push_back({point.at, i, parts[i].share * point.mass});
  std::ranges::stable_sort(all, {}, &Growth::at);
  return all;
}

}  // namespace

Distribution latest(std::span<const TimeShare> parts) {
  if (std::ranges::all_of(parts, [](const TimeShare& part) { return part.share <= 0; })) {
    std::vector<TimeShare> all(parts.begin(), parts.end());
    for (TimeShare& part : all) part.share = 1;
    return all.empty() ? Distribution() : latest(all);
  }
  const std::vector<Growth> all = growths(parts);
  Product within(parts);
  PointCells cells(all.front().at, all.back().at);
  for (const Growth& growth : all) {
    const double before = within.value();
    within.grow(growth.part, growth.by);
    cells.add(growth.at, within.value() - before);
  }
  return cells.take();
}

Distribution repeated(const Distribution& first, double again, const Distribution& more) {
  if (again <= 0 || (more.is_fixed() && last(more) <= 0)) return first;
  // Doubled each time: what fewer than `count` repeats take, and what `count` of them do.
  Distribution fewer;
  Distribution all = more;
  double count = 1;
  double reached = again;  // the probability of `count` repeats or more
  while (reached > rare) {
    const Distribution longer = all + fewer;
    const TimeShare parts[] = {{1 / (1 + reached), &fewer}, {reached / (1 + reached), &longer}};
    fewer = mixture(parts);
    reached *= reached;
    count *= 2;
    if (reached > rare) all = all + all;
  }
  const Distribution rest = Distribution::exactly((count + again / (1 - again)) * more.mean());
  const TimeShare parts[] = {{1 - reached, &fewer}, {reached, &rest}};
  return first + mixture(parts);
}

}  // namespace hamvar
