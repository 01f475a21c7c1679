// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "hamvar/model/service.hpp"
#include "hamvar/rules/finding.hpp"

namespace hamvar {

struct Figures;

/// A finding of rule `worse-than-before`: the figures that are worse than in an earlier definition of the
/// service by more than the tolerated share of what they were (where that was 0: by anything). Nothing, if
/// none is.
[[nodiscard]] std::optional<Finding> worse_than_before(const Service& service, const Figures& before,
                                                       const Figures& after, double tolerance,
                                                       const std::string& currency);

}  // namespace hamvar
