// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/support.hpp"

namespace hamvar::rules {

/// The shortest run against the property, in the labels a reader knows: "A, then B, then C".
[[nodiscard]] Text run_against(Property property, const Subject& subject);

/// A finding at the last node of that run, or at the service where there is none.
[[nodiscard]] Finding soundness_finding(Property property, const Subject& subject, Text message);

}  // namespace hamvar::rules
