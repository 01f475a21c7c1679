// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/scenario.hpp"

namespace hamvar {

/// Weekly open hours as a clock: how much open time lies between two moments, and when an amount of it is
/// over. Moments are seconds since the first Monday 00:00. Each question is answered in the time of a look
/// over the week's intervals.
class Calendar {
 public:
  /// Always open.
  Calendar() = default;
  explicit Calendar(std::vector<WeeklyInterval> open);

  [[nodiscard]] bool always() const { return open_.empty(); }
  [[nodiscard]] bool is_open(double at) const { return always() || next_open(at) == at; }
  /// The first moment from `at` on that is open.
  [[nodiscard]] double next_open(double at) const;
  /// Open time from the beginning to `at`.
  [[nodiscard]] double elapsed(double at) const;
  [[nodiscard]] double between(double from, double to) const {
    return always() ? to - from : elapsed(to) - elapsed(from);
  }
  /// When `work` that begins, or waits to begin, at `at` is over.
  [[nodiscard]] double after(double at, double work) const;

 private:
  std::vector<WeeklyInterval> open_;  ///< sorted, disjoint, not adjacent
  std::vector<double> before_;        ///< open time of the week before each of them
  double per_week_ = week;
};

}  // namespace hamvar
