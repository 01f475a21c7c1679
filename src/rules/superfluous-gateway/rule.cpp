// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/redundant.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A gateway that neither joins nor splits",
          "درگاهی که نه گردآور است و نه پخش‌کننده"};
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const SuperfluousGateway& each : superfluous_gateways(process))
    report(finding_at(
        subject, process[each.gateway],
        say("{0} neither joins nor splits: draw one flow from {1} to {2}",
            "{0} نه گردآور است و نه پخش‌کننده: یک جریان از {1} تا {2} بکشید",
            {quoted(process[each.gateway]), quoted(process[source(each.in, process)]),
             quoted(process[target(each.out, process)])})));
}

}  // namespace

extern constinit const RuleBody superfluous_gateway{
    .severity = Severity::info, .group = Group::modelling, .title = title, .service = check};

}  // namespace hamvar::rules
