// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A step behind which several ways go on at once",
          "گامی که پس از آن چند مسیر با هم آغاز می‌شود"};
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process)) {
    if (is_gateway(process[node].kind) || out_degree(node, process) < 2) continue;
    report(finding_at(
        subject, process[node],
        say("{0} ways lead out of {1} without a gateway: all whose condition holds are taken at the same time",
            "{0} مسیر بی درگاه از {1} بیرون می‌رود: همهٔ آن‌ها که شرطشان برقرار باشد با هم آغاز می‌شود",
            {number(static_cast<double>(out_degree(node, process))), quoted(process[node])})));
  }
}

}  // namespace

extern constinit const RuleBody implicit_split{Severity::info, Group::modelling, title, check, nullptr};

}  // namespace hamvar::rules
