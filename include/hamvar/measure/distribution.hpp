// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How likely a random time is to take how long. Times are in seconds, shares between 0 and 1.
#include <span>
#include <vector>

#include "hamvar/model/quantity.hpp"

namespace hamvar {

/// A random time as masses at points. What is computed with it keeps mass, mean, variance and third moment
/// exactly; what lies close together is gathered in cells, 128 to each doubling of the distance from the
/// earliest time, so that minutes beside weeks stay minutes. A cell, or several with little mass in them, is
/// told by the two points and masses that have its first three moments (Gauss quadrature of two nodes). So a
/// distribution has some hundred points, and each operation a bounded cost.
class Distribution {
 public:
  struct Point {
    double at = 0;
    double mass = 0;
  };

  /// No time at all.
  Distribution() : points_{{0, 1}} {}
  /// Sorted, no two at the same place, masses adding up to 1.
  explicit Distribution(std::vector<Point> points) : points_(std::move(points)) {}

  [[nodiscard]] static Distribution exactly(double seconds) { return Distribution({{seconds, 1}}); }
  /// The beta distribution on [min, max] with the mean (min + 4 mode + max) / 6 and shapes that add up to 6:
  /// the PERT distribution (Malcolm, Roseboom, Clark, Fazar 1959; Vose 2008).
  /// The first is for where this is wanted by itself; fewer cells are enough where something wider is added.
  [[nodiscard]] static Distribution pert(const Estimate& estimate, int cells = 128);
  [[nodiscard]] static Distribution exponential(double mean);
  /// Each of them as likely as the others; at least one.
  [[nodiscard]] static Distribution of_samples(std::span<const double> seconds);

  [[nodiscard]] const std::vector<Point>& points() const { return points_; }
  [[nodiscard]] bool is_fixed() const { return points_.size() == 1; }
  [[nodiscard]] double mean() const;
  [[nodiscard]] double variance() const;
  /// The time within which that share of the cases is done. Points are samples of a density, between which is
  /// interpolated, but not over a gap, nor beside a value that stands apart with more than 2 % of the mass.
  [[nodiscard]] double quantile(double share) const;
  /// The share that takes at most that long.
  [[nodiscard]] double within(double seconds) const;

 private:
  std::vector<Point> points_;
};

/// One of several with its share.
struct TimeShare {
  double share = 0;
  const Distribution* time = nullptr;  ///< outlives it
};

/// One after the other, independent: the convolution.
[[nodiscard]] Distribution operator+(const Distribution& a, const Distribution& b);
/// One of several; shares that add up to more than 0.
[[nodiscard]] Distribution mixture(std::span<const TimeShare> parts);
/// The last of several that begin together, independent: the product of what they are within. Each takes part
/// with its share, by itself, given that at least one does; if all shares are 0, all do.
[[nodiscard]] Distribution latest(std::span<const TimeShare> parts);
/// `first`, and then, each time with probability `again` < 1, once more `more`: a geometric sum. Repeats that
/// less than one case in 10^9 comes to are put together at their mean.
[[nodiscard]] Distribution repeated(const Distribution& first, double again, const Distribution& more);

}  // namespace hamvar
