// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "formats/scenario/write_parts.hpp"
#include "hamvar/formats/scenario.hpp"

namespace hamvar {
namespace formats {
namespace {

constexpr const char* always = "always";
/// Prosimos makes an object of each person, and has no word for "as many as it takes".
constexpr double stand_in_for_unlimited = 100;

JsonText resource_json(const ResourcePool& pool, const Scenario& scenario) {
  JsonText made = JsonText::object();
  const bool unlimited = pool.capacity == ResourcePool::unlimited;
  made.add("id", JsonText::string(pool.id));
  made.add("name", JsonText::string(pool.name));
  made.add("cost_per_hour", JsonText::number(pool.cost_per_hour));
  made.add("amount", JsonText::number(unlimited ? stand_in_for_unlimited : pool.capacity));
  made.add("calendar", JsonText::string(pool.calendar.empty() ? always : pool.calendar));
  JsonText tasks = JsonText::list();
  for (const StepPlan& step : scenario.steps)
    if (std::ranges::find(step.performers, pool.id, &Performer::pool) != step.performers.end())
      tasks.add(JsonText::string(step.step));
  made.add("assignedTasks", std::move(tasks));
  if (!unlimited) return made;
  JsonText own = JsonText::object();
  own.add("unlimited", JsonText::boolean(true));
  made.add("hamvar", std::move(own));
  return made;
}

std::string profile_of(const ResourcePool& pool) { return pool.profile.empty() ? pool.id : pool.profile; }

/// Pools of one profile that follow each other stand together.
JsonText profiles_json(const Scenario& scenario) {
  JsonText profiles = JsonText::list();
  const std::vector<ResourcePool>& pools = scenario.pools;
  for (std::size_t i = 0; i < pools.size();) {
    const std::string id = profile_of(pools[i]);
    JsonText profile = JsonText::object();
    profile.add("id", JsonText::string(id));
    profile.add("name", JsonText::string(pools[i].profile.empty() ? pools[i].name : id));
    JsonText list = JsonText::list();
    for (; i < pools.size() && profile_of(pools[i]) == id; ++i) list.add(resource_json(pools[i], scenario));
    profile.add("resource_list", std::move(list));
    profiles.add(std::move(profile));
  }
  return profiles;
}

JsonText calendar_json(const WeeklyCalendar& calendar) {
  JsonText made = JsonText::object();
  made.add("id", JsonText::string(calendar.id));
  made.add("name", JsonText::string(calendar.name));
  made.add("time_periods", periods_json(calendar.open));
  return made;
}

JsonText calendars_json(const Scenario& scenario) {
  JsonText list = json_list(scenario.calendars, calendar_json);
  const auto is_always = [](const ResourcePool& pool) { return pool.calendar.empty(); };
  if (std::ranges::any_of(scenario.pools, is_always)) list.add(calendar_json({always, always, {}}));
  return list;
}

JsonText performer_json(const Performer& performer) {
  JsonText made = JsonText::object();
  made.add("resource_id", JsonText::string(performer.pool));
  add_distribution(made, performer.work);
  return made;
}

JsonText step_json(const StepPlan& step) {
  JsonText made = JsonText::object();
  made.add("task_id", JsonText::string(step.step));
  made.add("resources", json_list(step.performers, performer_json));
  JsonText own = JsonText::object();
  const auto add_some = [&](std::string_view key, double value) {
    if (value != 0) own.add(key, JsonText::number(value));
  };
  if (step.delay != RandomTime()) own.add("delay", distribution_json(step.delay));
  add_some("rework", step.rework);
  add_some("cost", step.cost);
  add_some("user_cost", step.user_cost);
  if (!own.empty()) made.add("hamvar", std::move(own));
  return made;
}

JsonText event_json(const EventPlan& event) {
  JsonText made = JsonText::object();
  made.add("event_id", JsonText::string(event.event));
  add_distribution(made, event.wait);
  return made;
}

JsonText branching_json(const Branching& branching) {
  JsonText made = JsonText::object();
  made.add("gateway_id", JsonText::string(branching.gateway));
  made.add("probabilities", json_list(branching.ways, [](const auto& way) {
             JsonText one = JsonText::object();
             one.add("path_id", JsonText::string(way.first));
             one.add("value", JsonText::number(way.second));
             return one;
           }));
  return made;
}

JsonText own_json(const Scenario& scenario) {
  JsonText own = JsonText::object();
  own.add("cases", JsonText::number(static_cast<double>(scenario.horizon.cases)));
  own.add("warm_up", JsonText::number(static_cast<double>(scenario.horizon.warm_up)));
  own.add("replications", JsonText::number(scenario.horizon.replications));
  own.add("seed", JsonText::number(static_cast<double>(scenario.horizon.seed)));
  own.add("user_cost", JsonText::number(scenario.user_cost));
  return own;
}

}  // namespace
}  // namespace formats

std::string write_scenario(const Scenario& scenario) {
  using namespace formats;
  JsonText root = JsonText::object();
  root.add("resource_profiles", profiles_json(scenario));
  root.add("resource_calendars", calendars_json(scenario));
  root.add("task_resource_distribution", json_list(scenario.steps, step_json));
  root.add("arrival_time_distribution", distribution_json(scenario.arrival));
  root.add("arrival_time_calendar", periods_json(scenario.arrival_open));
  root.add("gateway_branching_probabilities", json_list(scenario.branching, branching_json));
  root.add("event_distribution", json_list(scenario.events, event_json));
  root.add("batch_processing", json_list(scenario.batching, batching_json));
  root.add("case_attributes", json_list(scenario.attributes, attribute_json));
  root.add("prioritisation_rules", json_list(scenario.priorities, priority_json));
  root.add("gateway_execution_limit", JsonText::number(scenario.most_passes));
  root.add("model_type", JsonText::string("CRISP"));
  root.add("hamvar", own_json(scenario));
  return root.print();
}

}  // namespace hamvar
