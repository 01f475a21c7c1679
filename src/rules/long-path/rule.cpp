// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rules/batches.hpp"

namespace hamvar::rules {
namespace {

constexpr Option large_share{
    "share", 0.4, FigureUnit::share, "a step is told from this share of the whole time on",
    "گام از این سهم از کل زمان به بعد گفته می‌شود"};
constexpr Option long_time{"time", days(3).count(), FigureUnit::time, "a step is told from this time on",
                           "گام از این زمان به بعد گفته می‌شود"};

Text title() { return {"One step holds up all others", "گامی که همه را معطل می‌کند"}; }

void check(const Subject& subject, const Report& report) {
  const Figures& figures = subject.facts.figures();
  if (figures.lead_time.count() <= 0) return;
  const double large = subject.option(large_share);
  const Duration enough(subject.option(long_time));
  for (const PathStep& step : figures.critical.steps) {
    if (step.time < enough || step.time < large * figures.lead_time) continue;
    const auto node = find_node(subject.facts.flat, step.node);
    if (!node) continue;
    if (batch_of(subject.facts.flat[*node], subject.portfolio.catalog)) continue;  // batch-wait's to tell
    // The path tells the time where the step is taken; the expected time has it as often as that is.
    const double taken = std::min(1.0, subject.facts.frequency()[*node]);
    const double share = taken * step.time / figures.lead_time;
    if (share < large) continue;
    report(finding_at(
        subject, *node,
        say("{0} takes {1}, {2} % of the whole time",
            "{0} به‌تنهایی {1} طول می‌کشد، یعنی {2}٪ از کل زمان",
            {quoted(subject.facts.flat[*node]), span_of(step.time), number(std::round(share * 100))})));
  }
}

constexpr Data needs[] = {Data::times};
constexpr const Option* options[] = {&large_share, &long_time};

}  // namespace

extern constinit const RuleBody long_path{.severity = Severity::info,
                                          .group = Group::long_paths,
                                          .title = title,
                                          .service = check,
                                          .needs = needs,
                                          .options = options};

}  // namespace hamvar::rules
