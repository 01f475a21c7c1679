// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"Work that waits in line though it could go on at the same time", "کارهای مستقل پشت سر هم"};
}

using Run = std::vector<NodeRef>;

/// Steps that gather something and settle nothing.
bool gathers(const Activity& activity) {
  using enum StepKind;
  const StepKind step = activity.step;
  return step == enquire || step == inspect || step == consult || step == substantive_check ||
         step == committee;
}

bool independent(const Subject& subject, NodeRef a, NodeRef b) {
  const Process& process = subject.facts.flat;
  const Activity& x = process[a].activity;
  const Activity& y = process[b].activity;
  return !subject.service.same_unit(x, y) && !(x.needs_visit() && y.needs_visit()) &&
         commute(process[a], process[b], subject.portfolio.catalog);
}

std::vector<Run> runs_of(const Run& chain, const Subject& subject) {
  const Process& process = subject.facts.flat;
  std::vector<Run> runs(1);
  for (const NodeRef node : chain) {
    const Activity& activity = process[node].activity;
    // What declares nothing cannot be judged.
    const bool candidate = gathers(activity) && !data_use(activity, subject.portfolio.catalog).silent();
    const bool fits = candidate && std::ranges::all_of(runs.back(), [&](NodeRef other) {
                        return independent(subject, other, node);
                      });
    if (!fits && !runs.back().empty()) runs.emplace_back();
    if (candidate) runs.back().push_back(node);
  }
  // Runs of enquiries alone are sequential-enquiries' to tell.
  std::erase_if(runs, [&](const Run& run) {
    return run.size() < 2 || std::ranges::all_of(run, [&](NodeRef node) {
             return process[node].activity.step == StepKind::enquire;
           });
  });
  return runs;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const Run& chain : subject.facts.chains)
    for (const Run& run : runs_of(chain, subject)) {
      MakeParallel at_once;
      for (const NodeRef node : run) at_once.branches.push_back({process[node].id});
      Finding finding = finding_at(
          subject, run.front(),
          say("{0} need nothing of one another and are done by different units, yet wait in line",
              "{0} به هم نیازی ندارند و در واحدهای جدا انجام می‌شوند، ولی پشت سر هم می‌مانند",
              {listed(process, run)}));
      for (const NodeRef node : Run(run.begin() + 1, run.end()))
        finding.others.push_back(subject.service.place(process[node]));
      finding.remedy =
          remedy(subject, "parallelism",
                 say("Do {0} at the same time", "انجام هم‌زمان {0}", {listed(process, run)}),
                 {std::move(at_once)});
      report(std::move(finding));
    }
}

constexpr Data needs[] = {Data::step_kinds};

}  // namespace

extern constinit const RuleBody missed_parallelism{.severity = Severity::info,
                                                   .group = Group::parallel_work,
                                                   .title = title,
                                                   .service = check,
                                                   .needs = needs};

}  // namespace hamvar::rules
