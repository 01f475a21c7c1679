// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "hamvar/model/source.hpp"

namespace hamvar {

/// A day of the Gregorian calendar.
using Date = std::chrono::year_month_day;

/// What a definition says of itself: that a rule is right to find something here, and yet it stays.
struct Exemption {
  std::string rule;  ///< or a group of rules; not checked by the readers
  std::string reason;
  std::optional<Date> until;  ///< the last day on which it counts; nothing: for good
  Position at;
  /// Equal in what it says, wherever it stands.
  friend bool operator==(const Exemption& a, const Exemption& b) {
    return a.rule == b.rule && a.reason == b.reason && a.until == b.until;
  }
};

}  // namespace hamvar
