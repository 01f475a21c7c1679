// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A step that no arrow touches", "گامی که هیچ پیکانی به آن نمی‌رسد"};
}

/// Nothing leads to it by an arrow, and need not.
bool stands_aside(const Process& process, const Node& node) {
  if (node.kind == NodeKind::boundary || node.for_compensation || node.kind == NodeKind::start ||
      node.kind == NodeKind::end || node.event.has(EventKind::link))
    return true;
  if (node.kind == NodeKind::sub_process && node.sub_process == SubProcessKind::event) return true;
  const auto parent = node.parent.empty() ? std::nullopt : find_node(process, node.parent);
  return parent && process[*parent].sub_process == SubProcessKind::ad_hoc;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  if (num_edges(process) == 0) return;  // a list of steps, not yet a drawing
  for (const NodeRef node : nodes(process)) {
    if (in_degree(node, process) + out_degree(node, process) > 0 || stands_aside(process, process[node]))
      continue;
    report(finding_at(
        subject, process[node],
        say("{0} is connected to nothing: it does not say when it happens",
            "{0} به هیچ گامی وصل نیست: گفته نشده است که کی انجام می‌شود",
            {quoted(process[node])})));
  }
}

}  // namespace

extern constinit const RuleBody unconnected_node{Severity::warning, Group::soundness, title, check, nullptr};

}  // namespace hamvar::rules
