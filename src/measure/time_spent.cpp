// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/time_spent.hpp"

#include <algorithm>
#include <map>

#include "hamvar/measure/figures.hpp"

namespace hamvar {
namespace {

TimeSpent in_step(NodeRef node, double often, const Service& service, const Process& flat,
                  const Catalog& catalog) {
  const Node& it = flat[node];
  TimeSpent spent{.of = it.id};
  if (it.kind != NodeKind::activity) {
    if (it.event.wait) spent.waiting = often * it.event.wait->mean();
    return spent;
  }
  const StepValues step = step_values(it.activity, service, catalog);
  const double executions = often / (1 - step.rework);
  spent.applicant = it.activity.actor.applicant;
  spent.waiting = executions * step.wait.mean();
  spent.touch = executions * step.touch.mean();
  spent.user = executions * step.user_time.mean();
  return spent;
}

void keep_longest_first(std::vector<TimeSpent>& all) {
  std::erase_if(all, [](const TimeSpent& each) { return each.whole() <= Duration::zero(); });
  std::ranges::stable_sort(all, std::ranges::greater{}, &TimeSpent::whole);
}

}  // namespace

TimeTable time_spent(const Service& service, const Process& flat, const Catalog& catalog) {
  const std::vector<double> often = frequencies(flat);
  TimeTable table;
  std::map<std::pair<bool, std::string>, TimeSpent> agencies;
  for (const NodeRef node : nodes(flat)) {
    const TimeSpent spent = in_step(node, often[node], service, flat, catalog);
    table.steps.push_back(spent);
    const bool activity = flat[node].kind == NodeKind::activity;
    const std::string of = spent.applicant ? ""
                           : activity      ? service.agency_of(flat[node].activity)
                                           : service.owner;
    TimeSpent& sum = agencies[{spent.applicant, of}];
    sum.of = of;
    sum.applicant = spent.applicant;
    sum.waiting += spent.waiting;
    sum.touch += spent.touch;
    sum.user += spent.user;
  }
  for (auto& [of, sum] : agencies) table.agencies.push_back(std::move(sum));
  keep_longest_first(table.steps);
  keep_longest_first(table.agencies);
  return table;
}

}  // namespace hamvar
