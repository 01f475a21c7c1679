// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Scenarios as Prosimos writes them: JSON beside a BPMN, with the ids of its tasks, gateways, flows and
/// events. docs/simulate.md says which parts are followed and what hamvar adds under the key "hamvar".
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/scenario.hpp"
#include "hamvar/model/source.hpp"
#include "hamvar/model/text.hpp"

namespace hamvar {

/// A part of a file that is not followed.
struct LeftOut {
  Position at;
  std::string path;  ///< "batch_processing[0].size_distrib"
  Text why;
};

struct ReadScenario {
  Scenario scenario;
  std::vector<LeftOut> left_out;  ///< in the order of the file
};

/// Throws InputError with all problems found: what cannot be simulated (fuzzy calendars, an unknown
/// distribution) is one.
[[nodiscard]] ReadScenario read_scenario(std::string_view text, const std::string& file);

/// What read_scenario() reads back as the same.
[[nodiscard]] std::string write_scenario(const Scenario& scenario);

}  // namespace hamvar
