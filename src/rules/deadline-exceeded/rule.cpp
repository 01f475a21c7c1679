// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Longer than the law allows", "طولانی‌تر از مهلت قانونی"}; }

std::vector<PathStep> three_longest(const CriticalPath& path) {
  std::vector<PathStep> steps = path.steps;
  std::ranges::stable_sort(steps, std::ranges::greater{},
                           [](const PathStep& step) { return step.time.count(); });
  steps.resize(std::min<std::size_t>(steps.size(), 3));
  return steps;
}

void check(const Subject& subject, const Report& report) {
  const auto& deadline = subject.service.deadline;
  const Figures& figures = subject.facts.figures();
  if (!deadline || figures.lead_time <= deadline->within) return;
  Finding finding;
  finding.place = subject.service.place();
  const Text law = deadline->law.law.empty() ? Text{"the law", "قانون"}
                                             : subject.portfolio.catalog.law_name(deadline->law.law);
  finding.message = say(
      "{3} takes {0} on average; {1} allows {2}",
      "{3} به طور میانگین {0} طول می‌کشد؛ {1} تنها {2} مهلت داده است",
      {span_of(figures.lead_time), law, span_of(deadline->within), quoted(subject.service.name)});
  for (const PathStep& step : three_longest(figures.critical))
    if (const auto node = find_node(subject.facts.flat, step.node))
      finding.evidence.push_back(
          say("{0} takes {1}", "{0}: {1}", {quoted(subject.facts.flat[*node]), span_of(step.time)}));
  report(std::move(finding));
}

constexpr Data needs[] = {Data::deadline};

}  // namespace

extern constinit const RuleBody deadline_exceeded{.severity = Severity::error,
                                                  .group = Group::long_paths,
                                                  .title = title,
                                                  .service = check,
                                                  .needs = needs};

}  // namespace hamvar::rules
