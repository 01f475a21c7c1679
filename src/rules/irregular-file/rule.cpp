// SPDX-License-Identifier: Apache-2.0
#include "rules/remarks.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A file that is not quite what its format asks for",
          "پرونده‌ای که با قالب خود کاملاً نمی‌خواند"};
}

void check(const PortfolioSubject& all, const Report& report) {
  report_remarks(all.portfolio, RemarkKind::irregular_file, report);
}

}  // namespace

extern constinit const RuleBody irregular_file{Severity::warning, Group::input, title, nullptr, check};

}  // namespace hamvar::rules
