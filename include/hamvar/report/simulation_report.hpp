// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What simulations came to, for people and programs.
#include <iosfwd>
#include <string>
#include <vector>

#include "hamvar/simulate/simulate.hpp"

namespace hamvar {

/// The service outlives it.
struct SimulatedService {
  const Service* service = nullptr;
  std::string currency;
  Simulation simulation;
};

/// For each service: times, costs and counts of a case, then its resources, then its steps; each mean with
/// its 95 % confidence interval.
void simulations_text(const std::vector<SimulatedService>& simulated, Language language, std::ostream& out);
/// An object; docs/output-json.md says what is in it.
void simulations_json(const std::vector<SimulatedService>& simulated, std::ostream& out);
/// "file,service,of,id,figure,mean,half_width" and a line for each figure, as RFC 4180 has it. `of` is case,
/// pool or step.
void simulations_csv(const std::vector<SimulatedService>& simulated, std::ostream& out);

}  // namespace hamvar
