// SPDX-License-Identifier: Apache-2.0
#include "rules/soundness_finding.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"Parallel ways are not joined", "مسیرهای هم‌زمان به هم نمی‌رسند"};
}

void check(const Subject& subject, const Report& report) {
  if (subject.facts.soundness.safe != Verdict::no) return;
  report(soundness_finding(
      Property::safe, subject,
      say("ways that run at the same time meet without waiting for one "
          "another, so that what follows is done twice; a shortest way there: {0}",
          "مسیرهای هم‌زمان بدون انتظار برای یکدیگر به هم می‌رسند و ادامهٔ کار دو بار انجام می‌شود؛ "
          "کوتاه‌ترین راه به آنجا: {0}",
          {run_against(Property::safe, subject)})));
}

}  // namespace

extern constinit const RuleBody missing_synchronisation{Severity::error, Group::soundness, title, check,
                                                        nullptr};

}  // namespace hamvar::rules
