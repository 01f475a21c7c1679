// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The metrics of a process in the order in which they are shown, each with its name and limits.
#include <optional>
#include <span>
#include <string_view>

#include "hamvar/measure/complexity.hpp"
#include "hamvar/measure/figures.hpp"
#include "hamvar/measure/time_spent.hpp"

namespace hamvar {

/// What has been measured of one process.
struct Measures {
  Complexity complexity;
  Figures figures;  ///< with lead times
  TimeTable time;
};
[[nodiscard]] Measures measures(const Service& service, const Catalog& catalog);

/// From where on a value is good or bad. docs/metrics.md has the source of each.
struct Limits {
  std::optional<double> good = {};  ///< up to here, inclusive; nothing: the metric is not judged
  std::optional<double> bad = {};   ///< beyond here, exclusive; nothing: never bad
  bool more_is_better = false;      ///< good from `good` up, bad below `bad`
};

enum class Rating { none, good, look, bad };

struct Metric {
  std::string_view key;  ///< stable, for programs
  Text name;
  bool whole = false;  ///< its values are whole numbers
  std::optional<double> (*value)(const Measures&) = nullptr;
  Limits limits = {};

  /// `none` where there is no value, or no limit to judge it by.
  [[nodiscard]] Rating rating(const Measures& of) const;
};

[[nodiscard]] std::span<const Metric> metrics();

}  // namespace hamvar
