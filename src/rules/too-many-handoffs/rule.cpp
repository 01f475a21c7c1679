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
  const Figures& figures = subject.facts.figures();
  return says(subject.service, Data::shares) ? figures.handoffs
                                             : std::min(figures.handoffs, figures.longest_handoffs);
}

/// What a machine does waits on no desk.
bool by_machine(const Activity& activity) {
  using enum TaskKind;
  return activity.automation == Automation::automatic || activity.task == service ||
         activity.task == script || activity.task == rule;
}

/// A step that gets the case from other hands.
struct Handoff {
  NodeRef to = 0;
  std::vector<NodeRef> from;
  bool machine = false;  ///< on one of the sides
};

std::vector<Handoff> handoffs_in(const Subject& subject) {
  const Process& process = subject.facts.flat;
  std::vector<Handoff> found;
  for (const NodeRef node : activities(process)) {
    Handoff handoff{node, steps_before(node, process), by_machine(process[node].activity)};
    std::erase_if(handoff.from, [&](NodeRef sender) {
      return subject.service.same_actor(process[sender].activity, process[node].activity);
    });
    for (const NodeRef sender : handoff.from)
      handoff.machine = handoff.machine || by_machine(process[sender].activity);
    if (!handoff.from.empty()) found.push_back(std::move(handoff));
  }
  return found;
}

/// Role, else unit, else agency.
Text hand(const Subject& subject, const Activity& activity) {
  if (!activity.actor.role.empty()) return quoted(activity.actor.role);
  if (!activity.actor.unit.empty()) return quoted(activity.actor.unit);
  return doer(subject, activity);
}

void add(const Subject& subject, const Handoff& handoff, Finding& finding) {
  const Process& process = subject.facts.flat;
  const Node& step = process[handoff.to];
  std::vector<Text> from;
  for (const NodeRef sender : handoff.from)
    if (const Text who = hand(subject, process[sender].activity); std::ranges::find(from, who) == from.end())
      from.push_back(who);
  finding.others.push_back(subject.service.place(step));
  finding.evidence.push_back(say("{0}: from {1} to {2}, {3} times a case",
                                 "{0}: از {1} به {2}، {3} بار در هر پرونده",
                                 {quoted(step), listed(from), hand(subject, step.activity),
                                  number(subject.facts.frequency()[handoff.to])}));
}

void check(const Subject& subject, const Report& report) {
  const double bearable = subject.option(bearable_handoffs);
  std::vector<Handoff> steps = handoffs_in(subject);
  // Without shares no step gets the case more than once.
  if (!says(subject.service, Data::shares) && static_cast<double>(steps.size()) <= bearable) return;
  double handoffs = handoffs_of(subject);
  if (handoffs <= bearable + 1e-9) return;
  for (const Handoff& step : steps)
    if (step.machine) handoffs -= subject.facts.frequency()[step.to];
  if (handoffs <= bearable + 1e-9) return;
  std::erase_if(steps, [](const Handoff& step) { return step.machine; });
  Finding finding = finding_of(
      subject,
      say("a case changes hands {0} times on average; {1} are bearable: let fewer people do more of it",
          "هر پرونده به طور میانگین {0} بار دست‌به‌دست می‌شود؛ بیش از {1} بار پذیرفتنی نیست: "
          "هر نفر بخش بزرگ‌تری از کار را انجام دهد",
          {number(handoffs), number(bearable)}));
  for (const Handoff& step : steps) add(subject, step, finding);
  report(std::move(finding));
}

constexpr Data needs[] = {Data::actors};
constexpr const Option* options[] = {&bearable_handoffs};

}  // namespace

extern constinit const RuleBody too_many_handoffs{.severity = Severity::info,
                                                  .group = Group::long_paths,
                                                  .title = title,
                                                  .service = check,
                                                  .needs = needs,
                                                  .options = options};

}  // namespace hamvar::rules
