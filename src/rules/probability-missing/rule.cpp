// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A decision that does not say how often each way is taken",
          "تصمیمی که سهم هر مسیر در آن گفته نشده است"};
}

/// Flows whose share has to be guessed.
std::size_t guessed(const Process& process, NodeRef split) {
  const auto out = flows_out(split, process);
  const auto missing = static_cast<std::size_t>(
      std::ranges::count_if(out, [&](FlowRef flow) { return !process[flow].probability; }));
  // Of an exclusive split the others leave the rest to the only one that is silent.
  const bool follows = process[split].kind == NodeKind::exclusive && missing == 1;
  return follows ? 0 : missing;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process)) {
    const NodeKind kind = process[node].kind;
    const std::size_t ways = out_degree(node, process);
    if ((kind != NodeKind::exclusive && kind != NodeKind::inclusive) || ways < 2) continue;
    const std::size_t missing = guessed(process, node);
    if (missing == 0) continue;
    const Text what =
        kind == NodeKind::inclusive ? Text{"half of the cases", "نیمی از پرونده‌ها"}
        : missing == ways           ? Text{"equal shares", "سهم برابر"}
                          : Text{"equal shares of the rest", "سهم برابر از باقی‌مانده"};
    report(
        finding_at(subject, process[node],
                   say("no probability at {0} of the {1} ways out of {2}: times and costs rest on {3} "
                       "for each",
                       "برای {0} مسیر از {1} مسیرِ {2} احتمال داده نشده است: زمان و هزینه با فرض {3} برای هر "
                       "یک حساب شده است",
                       {number(static_cast<double>(missing)), number(static_cast<double>(ways)),
                        quoted(process[node]), what})));
  }
}

constexpr Data needs[] = {Data::shares};

}  // namespace

extern constinit const RuleBody probability_missing{
    .severity = Severity::info, .group = Group::modelling, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
