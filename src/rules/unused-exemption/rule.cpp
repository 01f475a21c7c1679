// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"An exemption that does nothing", "استثنایی که کاری نمی‌کند"}; }

}  // namespace

/// Told where exemptions are applied, to the findings of all other rules (rules/exemptions.cpp).
extern constinit const RuleBody unused_exemption{
    .severity = Severity::warning, .group = Group::input, .title = title};

}  // namespace hamvar::rules
