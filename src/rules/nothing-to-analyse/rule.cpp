// SPDX-License-Identifier: Apache-2.0
#include "rules/remarks.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A process in which nothing happens", "فرایندی که در آن هیچ گامی نیست"}; }

void check(const PortfolioSubject& all, const Report& report) {
  report_remarks(all.portfolio, RemarkKind::nothing_to_analyse, report);
}

}  // namespace

extern constinit const RuleBody nothing_to_analyse{Severity::info, Group::input, title, nullptr, check};

}  // namespace hamvar::rules
