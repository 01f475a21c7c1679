// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Where the time of a case goes.
#include <string>
#include <vector>

#include "hamvar/model/portfolio.hpp"

namespace hamvar {

/// Expected in one case, rework and repeats included.
struct TimeSpent {
  std::string of;          ///< id of a step or of an event, or of an agency
  bool applicant = false;  ///< the applicant's own, and no agency's
  Duration waiting{};      ///< waits of steps and events
  Duration touch{};        ///< work of officials
  Duration user{};         ///< the applicant's own time
  [[nodiscard]] Duration whole() const { return waiting + touch + user; }
};

/// Each longest first, and only what takes time. The sums of both lists are the same, and more than the lead
/// time where steps go on side by side.
struct TimeTable {
  std::vector<TimeSpent> steps;
  std::vector<TimeSpent> agencies;  ///< an event counts for the service's owner
};
[[nodiscard]] TimeTable time_spent(const Service& service, const Process& flat, const Catalog& catalog);

}  // namespace hamvar
