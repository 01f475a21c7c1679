// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A choice of any number of ways", "انتخاب چند مسیر از میان چند مسیر"}; }

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process)) {
    if (process[node].kind != NodeKind::inclusive || out_degree(node, process) < 2) continue;
    report(finding_at(
        subject, process[node],
        say("any of {0} ways may be taken at {1}: few readers know what its join waits for",
            "در {1} هر چند مسیر از {0} مسیر می‌تواند انتخاب شود: کمتر کسی می‌داند گردآور آن منتظر چیست",
            {number(static_cast<double>(out_degree(node, process))), quoted(process[node])})));
  }
}

}  // namespace

extern constinit const RuleBody inclusive_gateway{Severity::info, Group::modelling, title, check, nullptr};

}  // namespace hamvar::rules
