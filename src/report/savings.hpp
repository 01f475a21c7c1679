// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "report/words.hpp"

namespace hamvar::report {

/// Over all cases of a year, and over services; one without a volume counts with one case.
struct Totals {
  Money user_cost = 0;
  Money government_cost = 0;
  Duration user_time{};
  double visits = 0;
  double documents = 0;

  Totals& operator+=(const Figures& figures);
  [[nodiscard]] Money cost() const { return user_cost + government_cost; }
};

}  // namespace hamvar::report
