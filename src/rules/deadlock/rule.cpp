// SPDX-License-Identifier: Apache-2.0
#include "rules/soundness_finding.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A case can get stuck", "گیر کردن پرونده"}; }

void check(const Subject& subject, const Report& report) {
  if (subject.facts.soundness.option_to_complete != Verdict::no) return;
  report(soundness_finding(
      Property::option_to_complete, subject,
      say("a case can get stuck and never reach an end; a shortest way there: {0}",
          "ممکن است پرونده گیر کند و هرگز به پایان نرسد؛ کوتاه‌ترین راه به آنجا: {0}",
          {run_against(Property::option_to_complete, subject)})));
}

}  // namespace

extern constinit const RuleBody deadlock{Severity::error, Group::soundness, title, check, nullptr};

}  // namespace hamvar::rules
