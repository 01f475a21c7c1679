// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "hamvar/model/portfolio.hpp"
#include "rewording.hpp"

namespace hamvar::bench {

/// Steps are numbered through the portfolio: services one after the other, all with as many steps.
struct Planted {
  std::size_t original = 0;
  std::size_t copy = 0;
  std::optional<Rewording> how;  ///< nothing: other work by its label, but the same registry is asked
};

/// A portfolio of which it is known which steps do the same work.
struct PlantedPortfolio {
  Portfolio portfolio;
  std::vector<std::uint64_t> truth;  ///< by number of step: equal for the same work
  std::vector<Planted> planted;
};

/// Services of `steps` steps, a third of them each in English, in Persian and in both; a quarter does not say
/// of what kind its steps are. A fifth of the steps
/// is what most services do ("Receive application"), most of the others no other service does. One step in a
/// hundred is a copy of one of another service in other words, or asks the same registry. The same for the
/// same seed.
[[nodiscard]] PlantedPortfolio plant_duplicates(std::size_t services, std::size_t steps, std::uint64_t seed);

/// The number of a step by its place.
[[nodiscard]] constexpr std::size_t step_number(std::size_t service, std::size_t nth, std::size_t steps) {
  return service * steps + nth;
}

}  // namespace hamvar::bench
