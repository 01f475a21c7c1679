// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include "hamvar/measure/distribution.hpp"

namespace hamvar {
namespace {

/// Points of a density at places x(t) for t from 0 to 1, each with the mass f(x) x'(t): the Gauss-Legendre
/// rule of two nodes in each cell of t.
template <class Place, class Mass>
Distribution sampled(int cells, const Place& place, const Mass& mass) {
  std::vector<Distribution::Point> points;
  double whole = 0;
  for (int i = 0; i < cells; ++i)
    for (const double side : {-1.0, 1.0}) {
      const double t = (i + 0.5 + side * std::numbers::inv_sqrt3 / 2) / cells;
      points.push_back({place(t), mass(t)});
      whole += points.back().mass;
    }
  for (Distribution::Point& point : points) point.mass /= whole;
  return Distribution(std::move(points));
}

}  // namespace

Distribution Distribution::pert(const Estimate& estimate, int cells) {
  const double min = estimate.min.count();
  const double span = estimate.max.count() - min;
  if (!(span > 0)) return exactly(estimate.mode.count());
  const double mode = (estimate.mode.count() - min) / span;
  // x = sin²(pi t / 2) is close at both ends, where the density x^(4 mode) (1 - x)^(4 - 4 mode) can be steep.
  const auto sine = [](double t) { return std::sin(std::numbers::pi / 2 * t); };
  return sampled(
      cells, [&](double t) { return min + span * sine(t) * sine(t); },
      [&](double t) { return std::pow(sine(t), 8 * mode + 1) * std::pow(sine(1 - t), 9 - 8 * mode); });
}

Distribution Distribution::exponential(double mean) {
  if (!(mean > 0)) return {};
  constexpr double far = 25;  // one case in 10^11 is beyond
  return sampled(
      256, [&](double t) { return mean * far * t * t; }, [](double t) { return t * std::exp(-far * t * t); });
}

}  // namespace hamvar
