// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>

#include "simulate/planner.hpp"

namespace hamvar::plan {
namespace {

/// Numbers the different actors of a process, as handoffs tell them apart.
class Actors {
 public:
  Index operator()(const Service& service, const Activity& activity) {
    const auto name = [](const Text& text) { return text.en + '\n' + text.fa; };
    const Actor& actor = activity.actor;
    const Key key = actor.applicant
                        ? Key{true, "", "", ""}
                        : Key{false, service.agency_of(activity), name(actor.unit), name(actor.role)};
    return numbers_.try_emplace(key, static_cast<Index>(numbers_.size())).first->second;
  }

 private:
  using Key = std::tuple<bool, std::string, std::string, std::string>;
  std::map<Key, Index> numbers_;
};

Index pool_index(Draft& draft, const std::string& id) {
  const auto& pools = draft.scenario.pools;
  const auto found = std::ranges::find(pools, id, &ResourcePool::id);
  if (found != pools.end()) return static_cast<Index>(found - pools.begin());
  draft.wrong.push_back("there is no resource '" + id + "'");
  return 0;
}

void add_plan(Draft& draft, Task& task, const StepPlan& said) {
  task.delay = Sampler(said.delay);
  task.rework = said.rework;
  if (!(0 <= said.rework && said.rework < 1))
    draft.wrong.push_back("step '" + said.step + "' would be done again without end");
  task.cost = said.cost;
  task.user_cost = said.user_cost;
  for (const Performer& performer : said.performers)
    task.performers.push_back({pool_index(draft, performer.pool), Sampler(performer.work)});
}

}  // namespace

void plan_pools(Draft& draft) {
  for (const ResourcePool& pool : draft.scenario.pools) {
    Pool made{pool.capacity, pool.cost_per_hour / 3600, {}};
    if (!pool.calendar.empty()) {
      const auto& all = draft.scenario.calendars;
      const auto found = std::ranges::find(all, pool.calendar, &WeeklyCalendar::id);
      if (found == all.end())
        draft.wrong.push_back("resource '" + pool.id + "' has calendar '" + pool.calendar +
                              "', which is not there");
      else
        made.calendar = Calendar(found->open);
    }
    if (pool.capacity == 0) draft.wrong.push_back("resource '" + pool.id + "' has an amount of 0");
    draft.plan.pools.push_back(std::move(made));
  }
}

void plan_tasks(Draft& draft) {
  std::map<NodeRef, const StepPlan*> said;  // by node of the drawn process
  for (const StepPlan& each : draft.scenario.steps)
    if (const auto node = draft.drawn_node(each.step, "step")) said[*node] = &each;
  Actors actors;
  std::size_t silent = 0;
  for (const NodeRef node : activities(draft.flat)) {
    const Activity& activity = draft.flat[node].activity;
    Task task;
    task.node = static_cast<Index>(node);
    task.actor = actors(draft.service, activity);
    task.visit = activity.needs_visit();
    const NodeRef drawn = *draft.names.find(draft.flat[node].id);
    const auto found = said.find(drawn);
    if (found != said.end()) add_plan(draft, task, *found->second);
    if (found == said.end()) ++silent;
    PlannedNode& planned = draft.plan.nodes[node];
    planned.work = Work::task;
    planned.what = static_cast<Index>(draft.plan.tasks.size());
    draft.plan.tasks.push_back(std::move(task));
    draft.plan.of_task.push_back(drawn);
  }
  if (silent == 0) return;
  const std::string count = std::to_string(silent);
  draft.plan.notes.push_back(
      {count + " step(s) of which the scenario says nothing take no time",
       count +
           " گام که سناریو درباره‌اش چیزی نمی‌گوید، زمانی نمی‌برد"});
}

}  // namespace hamvar::plan
