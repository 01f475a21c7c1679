// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The figures of a simulation in the order in which they are shown.
#include <array>

#include "hamvar/report/simulation_report.hpp"

namespace hamvar::report {

enum class SimulatedUnit { time, money, number, share };

template <class Of>
struct SimulatedFigure {
  const char* key;  ///< stable, for programs
  Text name;
  SimulatedUnit unit;
  Estimated Of::*value;
};

[[nodiscard]] const std::array<SimulatedFigure<Simulation>, 11>& case_figures();
[[nodiscard]] const std::array<SimulatedFigure<SimulatedPool>, 5>& pool_figures();
[[nodiscard]] const std::array<SimulatedFigure<SimulatedStep>, 4>& step_figures();

}  // namespace hamvar::report
