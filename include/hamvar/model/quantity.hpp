// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>

namespace hamvar {

/// Elapsed time in seconds. Definitions write ISO 8601 ("P3D", "PT15M"); a month counts 30 days, a year 365.
using Duration = std::chrono::duration<double>;

inline constexpr Duration minutes(double n) { return Duration(n * 60); }
inline constexpr Duration hours(double n) { return Duration(n * 3600); }
inline constexpr Duration days(double n) { return Duration(n * 86400); }

/// A time as people estimate it: at least, most likely, at most. min <= mode <= max.
struct Estimate {
  Duration min{};
  Duration mode{};
  Duration max{};

  static constexpr Estimate exactly(Duration d) { return {d, d, d}; }
  /// Mean of the PERT distribution, (min + 4 mode + max) / 6 (Malcolm et al. 1959).
  [[nodiscard]] constexpr Duration mean() const { return (min + 4 * mode + max) / 6; }
  /// Its variance, ((max - min) / 6)^2, in seconds squared.
  [[nodiscard]] constexpr double variance() const {
    const double sd = (max - min).count() / 6;
    return sd * sd;
  }
  friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// An amount in the catalogue's currency: a portfolio has one, and the reader refuses any other.
using Money = double;

}  // namespace hamvar
