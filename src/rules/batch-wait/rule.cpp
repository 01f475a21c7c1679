// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rules/batches.hpp"

namespace hamvar::rules {
namespace {

constexpr Option large_share{
    "share", 0.1, FigureUnit::share, "a wait is told from this share of the whole time on",
    "انتظار از این سهم از کل زمان به بعد گفته می‌شود"};
constexpr Option long_time{"time", days(3).count(), FigureUnit::time, "a wait is told from this time on",
                           "انتظار از این زمان به بعد گفته می‌شود"};

Text title() {
  return {"A case that waits for its day", "پرونده‌ای که منتظر نوبت می‌ماند"};
}

Text what(Batch batch) {
  switch (batch) {
    case Batch::meeting:
      return {"the next meeting", "جلسهٔ بعدی"};
    case Batch::batch:
      return {"the next batch", "ارسال دسته‌ای بعدی"};
    case Batch::date:
      break;
  }
  return {"the next date", "موعد بعدی"};
}

Text advice(Batch batch) {
  switch (batch) {
    case Batch::meeting:
      return {
          "decide plain cases between meetings, or meet more often",
          "برای پرونده‌های ساده بیرون از جلسه تصمیم گرفته شود یا جلسه‌ها با فاصلهٔ کمتری برگزار شود"};
    case Batch::batch:
      return {
          "ask for each case when it comes, or send batches more often",
          "هر پرونده جداگانه استعلام شود یا ارسال‌های دسته‌ای با فاصلهٔ کمتری انجام شود"};
    case Batch::date:
      break;
  }
  return {"do each case when it comes, or come round more often",
          "کار هر پرونده هنگام رسیدنش انجام شود یا فاصلهٔ موعدها کمتر شود"};
}

/// Of one pass, as the definition gives it.
Duration wait_of(const Node& node) {
  const auto& wait = is_event(node.kind) ? node.event.wait : node.activity.wait;
  return wait ? wait->mean() : Duration::zero();
}

void check(const Subject& subject, const Report& report) {
  const auto is_batch = [&](NodeRef node) {
    return batch_of(subject.facts.flat[node], subject.portfolio.catalog).has_value();
  };
  if (std::ranges::none_of(nodes(subject.facts.flat), is_batch)) return;
  const Figures& figures = subject.facts.figures();
  if (figures.lead_time <= Duration::zero()) return;
  for (const PathStep& step : figures.critical.steps) {  // a wait beside a longer one costs nothing
    if (step.time < subject.option(large_share) * figures.lead_time) continue;
    const auto at = find_node(subject.facts.flat, step.node);
    if (!at) continue;
    const Node& node = subject.facts.flat[*at];
    const auto batch = batch_of(node, subject.portfolio.catalog);
    const Duration wait = wait_of(node);
    const double share = subject.facts.frequency()[*at] * (wait / figures.lead_time);
    if (!batch || wait < Duration(subject.option(long_time)) || share < subject.option(large_share)) continue;
    report(finding_at(
        subject, *at,
        say("a case waits {1} at {0} for {2}, {3} % of the whole time: {4}",
            "پرونده در {0} به طور میانگین {1} منتظر {2} می‌ماند، یعنی {3}٪ از کل زمان: {4}",
            {quoted(node), span_of(wait), what(*batch), number(std::round(100 * std::min(1.0, share))),
             advice(*batch)})));
  }
}

constexpr Data needs[] = {Data::times};
constexpr const Option* options[] = {&large_share, &long_time};

}  // namespace

extern constinit const RuleBody batch_wait{.severity = Severity::info,
                                           .group = Group::long_paths,
                                           .title = title,
                                           .service = check,
                                           .needs = needs,
                                           .options = options};

}  // namespace hamvar::rules
