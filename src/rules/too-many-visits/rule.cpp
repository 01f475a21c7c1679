// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

constexpr double bearable_visits = 2;

Text title() { return {"Too many visits", "مراجعهٔ حضوری زیاد"}; }

void check(const Subject& subject, const Report& report) {
  const Figures& figures = subject.facts.figures;
  if (figures.visits <= bearable_visits + 1e-9) return;
  Finding finding;
  finding.place = subject.service.place();
  finding.message = say("an applicant must come in person {0} times on average; {1} are bearable",
                        "متقاضی به طور میانگین {0} بار باید حضوری مراجعه کند؛ بیش از {1} بار پذیرفتنی نیست",
                        {number(figures.visits), number(bearable_visits)});
  for (const NodeRef node : activities(subject.facts.flat)) {
    const Node& step = subject.facts.flat[node];
    if (!step.activity.needs_visit()) continue;
    finding.others.push_back(subject.service.place(step));
    finding.evidence.push_back(say("{0}: {1} times a case", "{0}: {1} بار در هر پرونده",
                                   {quoted(step), number(subject.facts.frequency[node])}));
  }
  report(std::move(finding));
}

}  // namespace

extern constinit const RuleBody too_many_visits{Severity::warning, Group::long_path, title, check, nullptr};

}  // namespace hamvar::rules
