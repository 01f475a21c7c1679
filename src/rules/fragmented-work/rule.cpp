// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/merged.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

constexpr Option small_step{"touch-time", hours(1).count(), FigureUnit::time,
                            "a step is small up to this work of an official",
                            "گام تا این اندازه کار کارکنان کوچک است"};

Text title() { return {"Work cut into pieces too small", "کارِ خردشده"}; }

using Run = std::vector<NodeRef>;

bool joinable(StepKind step) {
  using enum StepKind;
  constexpr StepKind kinds[] = {receive, enter_data, formal_check, produce_document,
                                notify,  archive,    deliver};
  return std::ranges::find(kinds, step) != std::end(kinds);
}

/// A small piece of an official's work. What a machine does costs no handover.
bool is_piece(const Subject& subject, NodeRef node) {
  const Activity& step = subject.facts.flat[node].activity;
  return joinable(step.step) && !step.actor.applicant && !step.statutory() &&
         step.automation != Automation::automatic &&
         step_values(step, subject.service, subject.portfolio.catalog).touch.mean() <=
             Duration(subject.option(small_step));
}

bool fits(const Subject& subject, const Run& run, NodeRef node) {
  const Process& process = subject.facts.flat;
  const Activity& first = process[run.front()].activity;
  const Activity& next = process[node].activity;
  // Two fees would need two legal bases in one step.
  const bool one_fee = !next.fee || std::ranges::none_of(run, [&](NodeRef other) {
    return process[other].activity.fee.has_value();
  });
  return subject.service.same_actor(first, next) && first.needs_visit() == next.needs_visit() && one_fee;
}

std::vector<Run> runs_of(const Run& chain, const Subject& subject) {
  std::vector<Run> runs(1);
  for (const NodeRef node : chain) {
    const bool piece = is_piece(subject, node);
    if (!runs.back().empty() && (!piece || !fits(subject, runs.back(), node))) runs.emplace_back();
    if (piece) runs.back().push_back(node);
  }
  std::erase_if(runs, [](const Run& run) { return run.size() < 2; });
  return runs;
}

void tell(const Subject& subject, const Report& report, const Run& run) {
  const Process& process = subject.facts.flat;
  Finding finding = finding_at(
      subject, run.front(),
      say("{0} small steps of one hand could be one: {1}",
          "{0} گام کوچک که یک نفر انجام می‌دهد می‌تواند یک گام باشد: {1}",
          {number(static_cast<double>(run.size())), listed(process, run)}));
  MergeActivities merge;
  for (const NodeRef node : run) {
    if (node != run.front()) finding.others.push_back(subject.service.place(process[node]));
    merge.chain.push_back(process[node].id);
  }
  merge.label = merged_label(subject, run);
  merge.activity = merged(subject, run);
  finding.remedy = remedy(subject, "task composition",
                          say("Do {0} in one go", "انجام یک‌جای {0}", {listed(process, run)}),
                          {std::move(merge)});
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  for (const Run& chain : subject.facts.chains)
    for (const Run& run : runs_of(chain, subject)) tell(subject, report, run);
}

constexpr Data needs[] = {Data::step_kinds};
constexpr const Option* options[] = {&small_step};

}  // namespace

extern constinit const RuleBody fragmented_work{.severity = Severity::info,
                                                .group = Group::redundancy,
                                                .title = title,
                                                .service = check,
                                                .needs = needs,
                                                .options = options};

}  // namespace hamvar::rules
