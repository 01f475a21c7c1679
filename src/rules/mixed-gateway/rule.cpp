// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A gateway that joins and splits at once",
          "درگاهی که هم گردآور و هم پخش‌کننده است"};
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process)) {
    if (!is_gateway(process[node].kind) || process[node].deferred) continue;
    if (in_degree(node, process) < 2 || out_degree(node, process) < 2) continue;
    report(finding_at(
        subject, process[node],
        say("{0} joins {1} ways and splits into {2}: draw two gateways, one behind the other",
            "{0} هم {1} مسیر را گرد می‌آورد و هم به {2} مسیر می‌رسد: دو درگاه پشت سر هم بکشید",
            {quoted(process[node]), number(static_cast<double>(in_degree(node, process))),
             number(static_cast<double>(out_degree(node, process)))})));
  }
}

}  // namespace

extern constinit const RuleBody mixed_gateway{Severity::info, Group::modelling, title, check, nullptr};

}  // namespace hamvar::rules
