// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A process without a beginning", "فرایندی بی آغاز"}; }

/// What a message or an arrival begins without a start event of its own is a beginning, too.
void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process))
    if (process[node].parent.empty() && (process[node].kind == NodeKind::start || process[node].instantiates))
      return;
  report(finding_of(
      subject,
      say("the process has no start event: it does not say what begins a case",
          "فرایند رویداد آغاز ندارد: گفته نشده است که پرونده با چه چیزی آغاز می‌شود")));
}

}  // namespace

extern constinit const RuleBody no_start{Severity::warning, Group::modelling, title, check, nullptr};

}  // namespace hamvar::rules
