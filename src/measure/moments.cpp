// SPDX-License-Identifier: Apache-2.0
#include "measure/moments.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hamvar {

Moments of_square(double mean, double square) { return {mean, std::max(0.0, square - mean * mean)}; }

Moments later(const Moments& a, const Moments& b) {
  const double spread = std::sqrt(a.variance + b.variance);
  const double apart = a.mean - b.mean;
  if (spread <= 1e-12 * std::max(1.0, std::abs(apart))) return apart >= 0 ? a : b;
  const double alpha = apart / spread;
  const double a_later = 0.5 * std::erfc(-alpha / std::numbers::sqrt2);
  const double density = std::exp(-alpha * alpha / 2) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
  const double mean = a.mean * a_later + b.mean * (1 - a_later) + spread * density;
  const double square =
      a.square() * a_later + b.square() * (1 - a_later) + (a.mean + b.mean) * spread * density;
  return of_square(std::max({mean, a.mean, b.mean}), square);
}

Moments mixture(std::span<const std::pair<double, Moments>> parts) {
  double mean = 0;
  double square = 0;
  for (const auto& [share, part] : parts) {
    mean += share * part.mean;
    square += share * part.square();
  }
  return of_square(mean, square);
}

Moments repeated(const Moments& first, double again, const Moments& more) {
  const double repeats = again / (1 - again);
  const double spread = again / ((1 - again) * (1 - again));
  return {first.mean + repeats * more.mean,
          first.variance + repeats * more.variance + spread * more.mean * more.mean};
}

}  // namespace hamvar
