// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A check that could spare earlier work comes late", "بررسیِ ردکننده، دیرهنگام"}; }

/// The least that a move must save, as a share of the service's cost or time.
constexpr Option worthwhile{"saving", 0.01, FigureUnit::share,
                            "the least that the move must save, of cost or time",
                            "کمترین صرفه‌جویی لازم از هزینه یا زمان"};

/// What stands in line before a knock-out: one step, or another knock-out.
struct Unit {
  NodeRef check = 0;
  double passes = 1;  ///< share of the cases that go on behind it
};

std::optional<Unit> unit_before(const Subject& subject, NodeRef node) {
  const Process& process = subject.facts.flat;
  const auto before = only_predecessor(node, process);
  if (!before) return std::nullopt;
  if (is_activity(*before, process) && out_degree(*before, process) == 1) return Unit{*before, 1};
  const auto other = std::ranges::find(subject.facts.knock_outs, *before, &KnockOut::split);
  if (other == subject.facts.knock_outs.end() || target(other->go_on, process) != node) return std::nullopt;
  return Unit{other->check, 1 - other->reject};
}

/// May the check stand before that step?
bool may_pass(const Subject& subject, const KnockOut& knock_out, NodeRef step) {
  const Process& process = subject.facts.flat;
  using enum StepKind;
  const StepKind kind = process[step].activity.step;
  return kind != receive && kind != identify && in_degree(step, process) == 1 &&
         process[step].parent == process[knock_out.check].parent &&
         commute(process[step], process[knock_out.check], subject.portfolio.catalog);
}

/// One execution, money and time, each as a share of what the whole service takes, so that they can be added.
double burden(const Subject& subject, NodeRef node) {
  const Figures& whole = subject.facts.figures();
  const StepValues step =
      step_values(subject.facts.flat[node].activity, subject.service, subject.portfolio.catalog);
  const double cost = whole.user_cost + whole.government_cost;
  const double time = whole.lead_time.count();
  return (cost > 0 ? (step.user_cost + step.government_cost) / cost : 0) +
         (time > 0 ? (step.wait.mean() + step.touch.mean()).count() / time : 0);
}

struct Move {
  NodeRef before = 0;
  double saving = 0;  ///< share of cost and time, added
  std::vector<NodeRef> spared;
};

/// The best place further up. Checks in the order of cost over rejection are cheapest (van der Aalst 2001);
/// passing a run of units saves what they cost the rejected cases, and costs the check for those that the run
/// would have turned down.
Move best_move(const Subject& subject, const KnockOut& knock_out) {
  Move best;
  std::vector<NodeRef> passed;
  double run_burden = 0;  // expected, per case that enters the run
  double run_passes = 1;
  NodeRef at = knock_out.check;
  const double own = burden(subject, knock_out.check);
  while (const auto unit = unit_before(subject, at)) {
    const bool ring = unit->check == knock_out.check;  // which nothing reaches from outside
    if (ring || !may_pass(subject, knock_out, unit->check)) break;
    run_burden = burden(subject, unit->check) + unit->passes * run_burden;
    run_passes *= unit->passes;
    passed.push_back(unit->check);
    const double saving =
        subject.facts.frequency()[unit->check] * (knock_out.reject * run_burden - own * (1 - run_passes));
    if (saving > best.saving) best = {unit->check, saving, passed};
    at = unit->check;
  }
  return best;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const KnockOut& knock_out : subject.facts.knock_outs) {
    if (knock_out.reject <= 0 || in_degree(knock_out.check, process) != 1) continue;
    const Move move = best_move(subject, knock_out);
    if (move.saving < subject.option(worthwhile)) continue;
    const Node& late = process[knock_out.check];
    std::vector<NodeRef> spared(move.spared.rbegin(), move.spared.rend());
    Finding finding = finding_at(
        subject, knock_out.check,
        say("{0} turns down {1} % of the cases, but only after {2}, which it does not need",
            "{0} که {1}٪ پرونده‌ها را رد می‌کند پس از {2} انجام می‌شود، بی‌آنکه به آن نیازی داشته باشد",
            {quoted(late), number(knock_out.reject * 100), listed(process, spared)}));
    for (const NodeRef node : spared) finding.others.push_back(subject.service.place(process[node]));
    Money wasted = 0;
    for (const NodeRef node : spared)
      wasted +=
          subject.yearly_cost(process[node].activity, subject.facts.frequency()[node]) * knock_out.reject;
    finding.yearly_cost = wasted;
    finding.remedy =
        remedy(subject, "knock-out",
               say("Do {0} before {1}", "انجام {0} پیش از {1}", {quoted(late), quoted(process[move.before])}),
               {MoveBefore{late.id, process[knock_out.split].id, process[move.before].id}});
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::step_kinds};
constexpr const Option* options[] = {&worthwhile};

}  // namespace

extern constinit const RuleBody late_knock_out{.severity = Severity::warning,
                                               .group = Group::long_paths,
                                               .title = title,
                                               .service = check,
                                               .needs = needs,
                                               .options = options};

}  // namespace hamvar::rules
