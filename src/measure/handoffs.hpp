// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "measure/case_values.hpp"

namespace hamvar {

/// Expected number of flows in a case that lead, through gateways and events, from an activity to one of
/// another actor.
[[nodiscard]] double expected_handoffs(const CaseValues& values);

/// Expected number of different agencies that touch a case. Exact where the process nests and its choices are
/// independent.
[[nodiscard]] double expected_agencies(const CaseValues& values);

}  // namespace hamvar
