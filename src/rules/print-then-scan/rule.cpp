// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rules/rule.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Printed only to be scanned", "چاپ برای اسکن"}; }

void check(const Subject&, const Report&) {}

}  // namespace

extern constinit const RuleBody print_then_scan{Severity::warning, Group::redundancy, title, check, nullptr};

}  // namespace hamvar::rules
