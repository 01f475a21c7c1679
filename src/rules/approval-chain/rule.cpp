// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"One signature after another", "امضاهای پیاپی"}; }

using Run = std::vector<NodeRef>;

bool approves(const Activity& activity) {
  return activity.step == StepKind::approve && !activity.actor.applicant;
}

/// Signatures of one unit in line, with the forwarding between them but not before or behind.
std::vector<Run> runs_of(const Run& chain, const Subject& subject) {
  const Process& process = subject.facts.flat;
  std::vector<Run> runs;
  Run run;
  Run forwards;
  const auto close = [&] {
    if (run.size() > 1) runs.push_back(run);
    run.clear();
    forwards.clear();
  };
  for (const NodeRef node : chain) {
    const Activity& activity = process[node].activity;
    if (activity.step == StepKind::forward && !run.empty()) {
      forwards.push_back(node);
      continue;
    }
    if (!approves(activity)) {
      close();
      continue;
    }
    if (!run.empty() && !subject.service.same_unit(process[run.front()].activity, activity)) close();
    run.insert(run.end(), forwards.begin(), forwards.end());
    forwards.clear();
    run.push_back(node);
  }
  close();
  return runs;
}

/// All but the last and what a law wants; nothing if no signature is among it.
Run dispensable(const Run& run, const Process& process) {
  Run found;
  std::copy_if(run.begin(), run.end() - 1, std::back_inserter(found),
               [&](NodeRef node) { return !process[node].activity.statutory(); });
  const bool signs =
      std::ranges::any_of(found, [&](NodeRef node) { return approves(process[node].activity); });
  return signs ? found : Run();
}

void tell(const Subject& subject, const Report& report, const Run& run, const Run& needless) {
  const Process& process = subject.facts.flat;
  Run signatures;
  std::ranges::copy_if(run, std::back_inserter(signatures),
                       [&](NodeRef node) { return approves(process[node].activity); });
  Finding finding =
      finding_at(subject, run.front(),
                 say("{0} signatures of {1} follow one another: {2}",
                     "{0} امضا در {1} پشت سر هم می‌آید: {2}",
                     {number(static_cast<double>(signatures.size())),
                      doer(subject, process[run.front()].activity), listed(process, signatures)}));
  for (const NodeRef node : Run(run.begin() + 1, run.end()))
    finding.others.push_back(subject.service.place(process[node]));
  Money cost = 0;
  std::vector<Change> changes;
  for (const NodeRef node : needless) {
    cost += subject.yearly_cost(process[node].activity, subject.facts.frequency()[node]);
    changes.emplace_back(RemoveActivity{process[node].id});
  }
  finding.yearly_cost = cost;
  finding.remedy = remedy(subject, "empower",
                          say("Drop {1}: {0} is enough", "حذف {1}؛ {0} بس است",
                              {quoted(process[run.back()]), listed(process, needless)}),
                          std::move(changes));
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  for (const Run& chain : subject.facts.chains)
    for (const Run& run : runs_of(chain, subject))
      if (const Run needless = dispensable(run, subject.facts.flat); !needless.empty())
        tell(subject, report, run, needless);
}

constexpr Data needs[] = {Data::step_kinds};

}  // namespace

extern constinit const RuleBody approval_chain{.severity = Severity::warning,
                                               .group = Group::redundancy,
                                               .title = title,
                                               .service = check,
                                               .needs = needs};

}  // namespace hamvar::rules
