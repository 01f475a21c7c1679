// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <utility>

namespace hamvar {

/// Mean and variance of a random time, in seconds.
struct Moments {
  double mean = 0;
  double variance = 0;
  [[nodiscard]] double square() const { return variance + mean * mean; }
};

/// One after the other, independent.
[[nodiscard]] inline Moments operator+(const Moments& a, const Moments& b) {
  return {a.mean + b.mean, a.variance + b.variance};
}
/// From mean and mean square.
[[nodiscard]] Moments of_square(double mean, double square);
/// The later of two independent times, as if both were normal (Clark 1961, "The greatest of a finite set of
/// random variables"); never less than either mean.
[[nodiscard]] Moments later(const Moments& a, const Moments& b);
/// One of several, with shares that add up to 1.
[[nodiscard]] Moments mixture(std::span<const std::pair<double, Moments>> parts);
/// `first`, and then each time with probability `again` once more `more`.
[[nodiscard]] Moments repeated(const Moments& first, double again, const Moments& more);

}  // namespace hamvar
