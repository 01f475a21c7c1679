// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/redundant.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A flow that is drawn twice", "جریانی که دو بار کشیده شده است"}; }

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const DuplicateFlow& each : duplicate_flows(process)) {
    const Node& from = process[source(each.second, process)];
    const Node& to = process[target(each.second, process)];
    Finding finding = finding_at(
        subject, from, process[each.second].at,
        say("a second flow from {0} to {1} says the same as the first: take one of them away",
            "از {0} تا {1} جریان دیگری هم هست که همان را می‌گوید: یکی از آن دو را بردارید",
            {quoted(from), quoted(to)}));
    finding.others.push_back(finding_at(subject, from, process[each.first].at, {}).place);
    report(std::move(finding));
  }
}

}  // namespace

extern constinit const RuleBody duplicate_flow{
    .severity = Severity::warning, .group = Group::modelling, .title = title, .service = check};

}  // namespace hamvar::rules
