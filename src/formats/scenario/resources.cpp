// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "formats/scenario/parts.hpp"

namespace hamvar::formats {
namespace {

std::optional<double> loose_cost(const Field& field) {
  const auto value = loose_number(field);
  if (value && *value < 0) return field.fail("a negative number makes no sense here");
  return value;
}

std::optional<std::uint32_t> amount(const Field& field) {
  const auto value = loose_number(field);
  if (!value) return std::nullopt;
  if (*value < 1 || *value != std::floor(*value) || *value > 1e9)
    return field.fail("expected a whole number of people, at least 1");
  return static_cast<std::uint32_t>(*value);
}

/// {"unlimited": true}
std::optional<bool> own_amount(const Field& field) {
  Fields fields(field);
  bool unlimited = false;
  const bool good = fields.require("unlimited", boolean, unlimited);
  fields.finish();
  return good ? std::optional(unlimited) : std::nullopt;
}

std::optional<ResourcePool> pool(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  ResourcePool made;
  bool unlimited = false;
  const bool good = every(
      {fields.require("id", plain_text, made.id), fields.read("name", any_string, made.name),
       fields.read("cost_per_hour", loose_cost, made.cost_per_hour),
       fields.require("amount", amount, made.capacity), fields.require("calendar", any_string, made.calendar),
       fields.read("hamvar", own_amount, unlimited)});
  for (const char* key : {"assignedTasks", "assigned_tasks"})
    (void)fields.find(key);  // said again, with their times, by task_resource_distribution
  parts.leave_rest(fields);
  if (unlimited) made.capacity = ResourcePool::unlimited;
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<std::vector<ResourcePool>> profile(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  std::string id;
  std::vector<ResourcePool> pools;
  const bool good = every({fields.require("id", plain_text, id),
                           fields.require("resource_list", list_of(with(parts, pool)), pools)});
  (void)fields.find("name");
  parts.leave_rest(fields);
  if (!good) return std::nullopt;
  for (ResourcePool& each : pools) each.profile = pools.size() == 1 && each.id == id ? "" : id;
  return pools;
}

/// A calendar that is always open is none.
void open_always(Scenario& made) {
  for (ResourcePool& pool : made.pools) {
    const auto calendar = std::ranges::find(made.calendars, pool.calendar, &WeeklyCalendar::id);
    if (calendar != made.calendars.end() && calendar->open.empty()) pool.calendar.clear();
  }
  std::erase_if(made.calendars, [](const WeeklyCalendar& each) { return each.open.empty(); });
}

std::optional<Performer> performer(ScenarioParts& parts, const Field& field) {
  auto read = time_of_element(parts, field, "resource_id");
  if (!read) return std::nullopt;
  return Performer{std::move(read->first), std::move(read->second)};
}

/// What only hamvar knows of a step.
std::optional<StepPlan> own_step(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  StepPlan made;
  const bool good = every({fields.read("delay", with(parts, distribution), made.delay),
                           fields.read("rework", probability_below_one, made.rework),
                           fields.read("cost", not_negative, made.cost),
                           fields.read("user_cost", not_negative, made.user_cost)});
  fields.finish();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<StepPlan> step(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  StepPlan made;
  const bool good = every({fields.read("hamvar", with(parts, own_step), made),
                           fields.require("task_id", plain_text, made.step),
                           fields.require("resources", list_of(with(parts, performer)), made.performers)});
  parts.leave_rest(fields);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace

void read_resources(ScenarioParts& parts, Fields& root) {
  std::vector<std::vector<ResourcePool>> profiles;
  root.require("resource_profiles", list_of(with(parts, profile)), profiles);
  for (std::vector<ResourcePool>& each : profiles)
    std::ranges::move(each, std::back_inserter(parts.made.pools));
  open_always(parts.made);
}

void read_steps(ScenarioParts& parts, Fields& root) {
  root.require("task_resource_distribution", list_of(with(parts, step)), parts.made.steps);
}

}  // namespace hamvar::formats
