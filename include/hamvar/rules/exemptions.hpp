// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "hamvar/model/portfolio.hpp"
#include "hamvar/rules/finding.hpp"

namespace hamvar {

/// Drops the findings that a definition exempts: those of the rule or group that begin at the node that says
/// so, or anywhere in the service that does. Adds a finding of rule `unused-exemption` for each exemption
/// that nothing is found for, that names no rule, or that counts no longer on that day (without one, all
/// count). Gives how many it dropped.
std::size_t apply_exemptions(const Portfolio& portfolio, std::optional<Date> today,
                             std::vector<Finding>& findings);

}  // namespace hamvar
