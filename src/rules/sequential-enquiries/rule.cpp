// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Enquiries sent one after another", "استعلام‌های پشت سر هم"}; }

using Run = std::vector<NodeRef>;

/// The longest runs of neighbouring enquiries of a chain none of which needs what another brings.
std::vector<Run> runs_of(const Run& chain, const Process& process, const Catalog& catalog) {
  std::vector<Run> runs(1);
  for (const NodeRef node : chain) {
    const bool enquires = process[node].activity.step == StepKind::enquire;
    const bool fits = enquires && std::ranges::all_of(runs.back(), [&](NodeRef other) {
                        return commute(process[other], process[node], catalog);
                      });
    if (!fits && !runs.back().empty()) runs.emplace_back();
    if (enquires) runs.back().push_back(node);
  }
  std::erase_if(runs, [](const Run& run) { return run.size() < 2; });
  return runs;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  const Catalog& catalog = subject.portfolio.catalog;
  for (const Run& chain : subject.facts.chains)
    for (const Run& run : runs_of(chain, process, catalog)) {
      Duration sum{};
      Duration longest{};
      MakeParallel at_once;
      for (const NodeRef node : run) {
        const StepValues values = step_values(process[node].activity, subject.service, catalog);
        sum += values.wait.mean() + values.touch.mean();
        longest = std::max(longest, values.wait.mean() + values.touch.mean());
        at_once.branches.push_back({process[node].id});
      }
      if (sum - longest < minutes(1)) continue;
      Finding finding = finding_at(
          subject, run.front(),
          say("{0} enquiries wait for one another though none needs another's answer: {1}; {2} "
              "instead of {3}",
              "{0} استعلام پشت سر هم انجام می‌شود، بی‌آنکه یکی به پاسخ دیگری نیاز داشته باشد: {1}؛ "
              "می‌تواند به‌جای {3} در {2} انجام شود",
              {number(static_cast<double>(run.size())), listed(process, run), span_of(longest),
               span_of(sum)}));
      for (const NodeRef node : Run(run.begin() + 1, run.end()))
        finding.others.push_back(subject.service.place(process[node]));
      finding.remedy = remedy(
          subject, "parallelism",
          say("Send {0} together", "{0} هم‌زمان فرستاده شود", {listed(process, run)}),
          {std::move(at_once)});
      report(std::move(finding));
    }
}

constexpr Data needs[] = {Data::registries};

}  // namespace

extern constinit const RuleBody sequential_enquiries{.severity = Severity::warning,
                                                     .group = Group::parallel_work,
                                                     .title = title,
                                                     .service = check,
                                                     .needs = needs};

}  // namespace hamvar::rules
