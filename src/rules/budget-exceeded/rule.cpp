// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"More than the budget allows", "بیش از سقف تعیین‌شده"}; }

Text shown(const KeyFigure& figure, double value, const std::string& currency) {
  return {figure_text(figure, value, currency, Language::en),
          figure_text(figure, value, currency, Language::fa)};
}

/// Rounding of sums alone breaks no budget.
bool breaks(double value, const Budget& budget) {
  const double slack = 1e-9 * std::max(1.0, std::abs(budget.value));
  return budget.figure->more_is_better ? value < budget.value - slack : value > budget.value + slack;
}

void check_budget(const Subject& subject, const Budget& budget, const Report& report) {
  const KeyFigure& figure = *budget.figure;
  const double value =
      figure.value(figure.of_lead_times ? subject.facts.figures_with_lead_times() : subject.facts.figures());
  if (!breaks(value, budget)) return;
  const std::string& currency = subject.portfolio.catalog.currency;
  const Text limit = shown(figure, budget.value, currency);
  Text is = shown(figure, value, currency);
  if (is == limit)  // as rounded for a reader
    is = figure.more_is_better ? say("just under {0}", "اندکی کمتر از {0}", {limit})
                               : say("just over {0}", "اندکی بیش از {0}", {limit});
  Finding finding = finding_of(
      subject, figure.more_is_better
                   ? say("{0}: {1}; the budget asks for {2} at least",
                         "{0}: {1}؛ کف تعیین‌شده {2} است", {figure.name, is, limit})
                   : say("{0}: {1}; the budget allows {2} at most",
                         "{0}: {1}؛ سقف تعیین‌شده {2} است", {figure.name, is, limit}));
  if (const std::uint32_t assumed = subject.facts.figures().assumed; assumed > 0)
    finding.evidence.push_back(say("{0} values that the definition does not give are assumed",
                                   "{0} مقدار در تعریف نیامده و فرض شده است", {number(assumed)}));
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  const std::vector<Budget>& budgets = subject.settings.budgets;
  for (auto budget = budgets.begin(); budget != budgets.end(); ++budget) {
    const bool replaced = std::any_of(budget + 1, budgets.end(),
                                      [&](const Budget& later) { return later.figure == budget->figure; });
    if (!replaced) check_budget(subject, *budget, report);
  }
}

}  // namespace

extern constinit const RuleBody budget_exceeded{
    .severity = Severity::error, .group = Group::long_paths, .title = title, .service = check};

}  // namespace hamvar::rules
