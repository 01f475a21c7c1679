// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/livelock.hpp"
#include "rules/soundness_finding.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A case can get stuck", "گیر کردن پرونده"}; }

/// The case goes round for ever, which no-way-to-end tells.
bool goes_round(const Subject& subject) {
  const Counterexample* const shown = subject.facts.soundness.against(Property::option_to_complete);
  const Process& process = subject.service.process;
  const Livelocks found = livelocks(process);
  return shown != nullptr && !found.circles.empty() &&
         std::ranges::any_of(shown->tokens, [&](const Token& token) {
           const auto node = find_node(process, token.to);
           return node && found.lost[*node] != 0;
         });
}

void check(const Subject& subject, const Report& report) {
  if (subject.facts.soundness.option_to_complete != Verdict::no || goes_round(subject)) return;
  report(soundness_finding(
      Property::option_to_complete, subject,
      say("a case can get stuck and never reach an end; a shortest way there: {0}",
          "ممکن است پرونده گیر کند و هرگز به پایان نرسد؛ کوتاه‌ترین راه به آنجا: {0}",
          {run_against(Property::option_to_complete, subject)})));
}

}  // namespace

extern constinit const RuleBody deadlock{Severity::error, Group::soundness, title, check, nullptr};

}  // namespace hamvar::rules
