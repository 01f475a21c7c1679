// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "hamvar/model/quantity.hpp"

namespace hamvar::formats {

struct DurationProblem {
  std::string message;
};

/// ISO 8601, P[n]Y[n]M[n]W[n]DT[n]H[n]M[n]S; the last number may have decimals behind '.' or ','.
[[nodiscard]] std::variant<Duration, DurationProblem> parse_duration(std::string_view text);

/// The shortest that reads as the same: "P3D", "PT15M", "P1DT4H", "PT0S". Not negative.
[[nodiscard]] std::string print_duration(Duration duration);

}  // namespace hamvar::formats
