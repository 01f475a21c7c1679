// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/measure/complexity.hpp"

namespace hamvar {

/// All that is counted of gateways alone: how many, degrees, cfc, mismatch, heterogeneity, token split.
void add_gateways(const Process& process, Complexity& to);

}  // namespace hamvar
