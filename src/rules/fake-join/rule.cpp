// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {
      "Ways that meet at a step and wait for nothing",
      "مسیرهایی که در یک گام به هم می‌رسند بی آنکه منتظر هم بمانند"};
}

/// Where no two tokens can meet, several arrows into a step are a matter of style.
void check(const Subject& subject, const Report& report) {
  if (subject.facts.soundness.safe != Verdict::no) return;
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process)) {
    const NodeKind kind = process[node].kind;
    const bool step = kind == NodeKind::activity || kind == NodeKind::sub_process || kind == NodeKind::event;
    if (!step || in_degree(node, process) < 2) continue;
    report(finding_at(
        subject, process[node],
        say("{0} ways lead to {1} without a gateway: it does not wait for all of them, but is done once for each",
            "{0} مسیر بی درگاه به {1} می‌رسد: منتظر همهٔ آن‌ها نمی‌ماند و برای هرکدام یک بار انجام می‌شود",
            {number(static_cast<double>(in_degree(node, process))), quoted(process[node])})));
  }
}

}  // namespace

extern constinit const RuleBody fake_join{Severity::info, Group::modelling, title, check, nullptr};

}  // namespace hamvar::rules
