// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

constexpr Option bearable_visits{"visits", 2, FigureUnit::count, "the most visits a case that are bearable",
                                 "بیشترین شمار مراجعهٔ پذیرفتنی در هر پرونده"};

Text title() { return {"Too many visits", "مراجعهٔ حضوری زیاد"}; }

void check(const Subject& subject, const Report& report) {
  const Figures& figures = subject.facts.figures();
  const double bearable = subject.option(bearable_visits);
  if (figures.visits <= bearable + 1e-9) return;
  Finding finding;
  finding.place = subject.service.place();
  finding.message = say("an applicant must come in person {0} times on average; {1} are bearable",
                        "متقاضی به طور میانگین {0} بار باید حضوری مراجعه کند؛ بیش از {1} بار پذیرفتنی نیست",
                        {number(figures.visits), number(bearable)});
  for (const NodeRef node : activities(subject.facts.flat)) {
    const Node& step = subject.facts.flat[node];
    if (!step.activity.needs_visit()) continue;
    finding.others.push_back(subject.service.place(step));
    finding.evidence.push_back(say("{0}: {1} times a case", "{0}: {1} بار در هر پرونده",
                                   {quoted(step), number(subject.facts.frequency()[node])}));
  }
  report(std::move(finding));
}

constexpr Data needs[] = {Data::channels};
constexpr const Option* options[] = {&bearable_visits};

}  // namespace

extern constinit const RuleBody too_many_visits{.severity = Severity::warning,
                                                .group = Group::long_paths,
                                                .title = title,
                                                .service = check,
                                                .needs = needs,
                                                .options = options};

}  // namespace hamvar::rules
