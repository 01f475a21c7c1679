// SPDX-License-Identifier: Apache-2.0
#include "rules/soundness_finding.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"An end that one case reaches several times",
          "پایانی که یک پرونده چند بار به آن می‌رسد"};
}

/// Where a flow can hold two tokens, that is the trouble, and missing-synchronisation tells it.
void check(const Subject& subject, const Report& report) {
  const Soundness& soundness = subject.facts.soundness;
  if (soundness.proper_completion != Verdict::no || soundness.safe != Verdict::yes) return;
  report(soundness_finding(
      Property::proper_completion, subject,
      say("one case reaches this end more than once; a shortest way there: {0}",
          "یک پرونده بیش از یک بار به این پایان می‌رسد؛ کوتاه‌ترین راه به آنجا: {0}",
          {run_against(Property::proper_completion, subject)})));
}

}  // namespace

extern constinit const RuleBody end_reached_twice{Severity::info, Group::soundness, title, check, nullptr};

}  // namespace hamvar::rules
