// SPDX-License-Identifier: Apache-2.0
#include "rules/remarks.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A reference that names nothing", "ارجاعی که به چیزی نمی‌رسد"}; }

void check(const PortfolioSubject& all, const Report& report) {
  report_remarks(all.portfolio, RemarkKind::missing_reference, report);
}

}  // namespace

extern constinit const RuleBody missing_reference{Severity::error, Group::soundness, title, nullptr, check};

}  // namespace hamvar::rules
