// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A process without an end", "فرایندی بی پایان"}; }

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process))
    if (process[node].parent.empty() && process[node].kind == NodeKind::end) return;
  report(finding_of(
      subject,
      say("the process has no end event: it does not say when a case is done, and with what",
          "فرایند رویداد پایان ندارد: گفته نشده است که پرونده کی و با چه نتیجه‌ای تمام می‌شود")));
}

}  // namespace

extern constinit const RuleBody no_end{Severity::warning, Group::modelling, title, check, nullptr};

}  // namespace hamvar::rules
