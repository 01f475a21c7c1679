// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A process in which nothing can begin",
          "فرایندی که هیچ‌گاه آغاز نمی‌شود"};
}

bool begins(const Process& process, NodeRef node) {
  const Node& it = process[node];
  if (!it.parent.empty()) return false;
  if (it.kind == NodeKind::start || it.instantiates) return true;
  const bool step = it.kind == NodeKind::activity || it.kind == NodeKind::sub_process ||
                    is_gateway(it.kind) || (it.kind == NodeKind::event && !it.event.has(EventKind::link));
  return step && in_degree(node, process) == 0 && !it.for_compensation &&
         !(it.kind == NodeKind::sub_process && it.sub_process == SubProcessKind::event);
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  if (std::ranges::any_of(nodes(process), [&](NodeRef node) { return begins(process, node); })) return;
  report(finding_of(
      subject,
      say("nothing can begin: there is no start, and an arrow leads to every step",
          "هیچ گامی نمی‌تواند آغاز شود: رویداد آغاز نیست و به هر گام پیکانی می‌رسد")));
}

}  // namespace

extern constinit const RuleBody nothing_starts{Severity::error, Group::soundness, title, check, nullptr};

}  // namespace hamvar::rules
