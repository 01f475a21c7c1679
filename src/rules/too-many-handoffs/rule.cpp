// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

/// No limit is published: a dozen queues, each with somebody new to read the file.
constexpr Option bearable_handoffs{
    "handoffs", 12, FigureUnit::count, "the most handoffs a case that are bearable",
    "بیشترین شمار دست‌به‌دست شدنِ پذیرفتنی در هر پرونده"};

Text title() {
  return {"A case that goes through too many hands", "دست‌به‌دست شدن زیاد پرونده"};
}

/// Without shares the rounds of a loop are a guess: then no more is counted than one case can need.
double handoffs_of(const Subject& subject) {
  const Figures& figures = subject.facts.figures;
  return says(subject.service, Data::shares) ? figures.handoffs
                                             : std::min(figures.handoffs, figures.longest_handoffs);
}

/// Role, else unit, else agency.
Text hand(const Subject& subject, const Activity& activity) {
  if (!activity.actor.role.empty()) return quoted(activity.actor.role);
  if (!activity.actor.unit.empty()) return quoted(activity.actor.unit);
  return doer(subject, activity);
}

/// What the step gets from other hands.
void add_handoffs(const Subject& subject, NodeRef node, Finding& finding) {
  const Process& process = subject.facts.flat;
  const Activity& receiver = process[node].activity;
  std::vector<Text> from;
  for (const NodeRef sender : steps_before(node, process)) {
    if (subject.service.same_actor(process[sender].activity, receiver)) continue;
    const Text who = hand(subject, process[sender].activity);
    if (std::ranges::find(from, who) == from.end()) from.push_back(who);
  }
  if (from.empty()) return;
  finding.others.push_back(subject.service.place(process[node]));
  finding.evidence.push_back(say(
      "{0}: from {1} to {2}, {3} times a case", "{0}: از {1} به {2}، {3} بار در هر پرونده",
      {quoted(process[node]), listed(from), hand(subject, receiver), number(subject.facts.frequency[node])}));
}

void check(const Subject& subject, const Report& report) {
  const double handoffs = handoffs_of(subject);
  const double bearable = subject.option(bearable_handoffs);
  if (handoffs <= bearable + 1e-9) return;
  Finding finding = finding_of(
      subject,
      say("a case changes hands {0} times on average; {1} are bearable: let fewer people do more of it",
          "هر پرونده به طور میانگین {0} بار دست‌به‌دست می‌شود؛ بیش از {1} بار پذیرفتنی نیست: "
          "هر نفر بخش بزرگ‌تری از کار را انجام دهد",
          {number(handoffs), number(bearable)}));
  for (const NodeRef node : activities(subject.facts.flat)) add_handoffs(subject, node, finding);
  report(std::move(finding));
}

constexpr Data needs[] = {Data::actors};
constexpr const Option* options[] = {&bearable_handoffs};

}  // namespace

extern constinit const RuleBody too_many_handoffs{.severity = Severity::info,
                                                  .group = Group::long_path,
                                                  .title = title,
                                                  .service = check,
                                                  .needs = needs,
                                                  .options = options};

}  // namespace hamvar::rules
