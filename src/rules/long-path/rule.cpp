// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

constexpr double large_share = 0.4;
constexpr Duration long_time = days(3);

Text title() { return {"One step holds up all others", "گامی که همه را معطل می‌کند"}; }

void check(const Subject& subject, const Report& report) {
  const Figures& figures = subject.facts.figures;
  if (figures.lead_time.count() <= 0) return;
  for (const PathStep& step : figures.critical.steps) {
    if (step.time < long_time || step.time < large_share * figures.lead_time) continue;
    const auto node = find_node(subject.facts.flat, step.node);
    if (!node) continue;
    // The path tells the time where the step is taken; the expected time has it as often as that is.
    const double taken = std::min(1.0, subject.facts.frequency[*node]);
    const double share = taken * step.time / figures.lead_time;
    if (share < large_share) continue;
    report(finding_at(
        subject, *node,
        say("{0} takes {1}, {2} % of the whole time",
            "{0} به‌تنهایی {1} طول می‌کشد، یعنی {2}٪ از کل زمان",
            {quoted(subject.facts.flat[*node]), span_of(step.time), number(std::round(share * 100))})));
  }
}

}  // namespace

extern constinit const RuleBody long_path{Severity::info, Group::long_path, title, check, nullptr};

}  // namespace hamvar::rules
