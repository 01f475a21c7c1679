// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>

#include "hamvar/model/portfolio.hpp"
#include "hamvar/model/scenario.hpp"

namespace hamvar {

/// Seconds of work a year of each agency for all services of a portfolio: touch time x how often x yearly
/// volume.
using YearlyWork = std::map<std::string, double>;
[[nodiscard]] YearlyWork yearly_work(const Portfolio& portfolio);

/// A scenario made of what a service and its catalogue say; docs/simulate.md has all of it. In short: cases
/// come as a Poisson process of the yearly volume at any time; each agency is a pool, as large as this
/// service's share of its `staff` and open as the catalogue's working year is long, or unlimited where it has
/// none; a step lies for its wait and is worked on for its touch time (the applicant's own: user time), both
/// as PERT distributions.
[[nodiscard]] Scenario default_scenario(const Service& service, const Catalog& catalog,
                                        const YearlyWork& of_all, Language names = Language::en);

/// The same world in which nobody ever waits for anybody: all pools unlimited and always open, no batches.
/// What is left is what flow analysis computes.
[[nodiscard]] Scenario without_queues(Scenario scenario);

}  // namespace hamvar
