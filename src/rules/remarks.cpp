// SPDX-License-Identifier: Apache-2.0
#include "rules/remarks.hpp"

namespace hamvar::rules {

void report_remarks(const Portfolio& portfolio, RemarkKind kind, const Report& report) {
  for (const Remark& remark : portfolio.remarks) {
    if (remark.kind != kind) continue;
    Finding finding;
    finding.place = remark.place;
    finding.message = remark.message;
    report(std::move(finding));
  }
}

}  // namespace hamvar::rules
