// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A decision that does not say what is decided",
          "تصمیمی که نمی‌گوید بر چه پایه‌ای است"};
}

bool says_when(const Flow& flow) {
  return !flow.condition.empty() || !flow.expression.empty() || flow.is_default;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process)) {
    const NodeKind kind = process[node].kind;
    if ((kind != NodeKind::exclusive && kind != NodeKind::inclusive) || out_degree(node, process) < 2)
      continue;
    const auto silent = std::ranges::count_if(flows_out(node, process),
                                              [&](FlowRef flow) { return !says_when(process[flow]); });
    if (silent < 2) continue;  // the one that is left explains itself
    report(finding_at(subject, process[node],
                      say("{0} ways out of {1} do not say when they are taken",
                          "{0} مسیر از {1} نمی‌گویند که کی انتخاب می‌شوند",
                          {number(static_cast<double>(silent)), quoted(process[node])})));
  }
}

}  // namespace

extern constinit const RuleBody unlabelled_decision{Severity::info, Group::modelling, title, check, nullptr};

}  // namespace hamvar::rules
