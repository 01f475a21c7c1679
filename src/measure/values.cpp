// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/measure/figures.hpp"

namespace hamvar {
namespace {

constexpr Duration at_the_counter = minutes(30);
constexpr Duration paying = minutes(10);
constexpr Duration machine_time = Duration(1);

double in_hours(Duration time) { return time.count() / 3600; }

Estimate sum(const Estimate& a, Duration b) { return {a.min + b, a.mode + b, a.max + b}; }

/// What the nearest area that says it says, from the service's own upwards.
template <class Value>
std::optional<Value> of_area(const Service& service, const Catalog& catalog,
                             std::optional<Value> Area::*field) {
  const Area* area = catalog.area(service.area);
  for (std::size_t level = 0; area != nullptr && level <= catalog.areas.size(); ++level) {
    if (area->*field) return area->*field;
    area = catalog.area(area->parent);
  }
  return std::nullopt;
}

class Resolver {
 public:
  Resolver(const Activity& activity, const Service& service, const Catalog& catalog)
      : activity_(activity), service_(service), catalog_(catalog) {}

  StepValues run() {
    values_.touch = touch();
    values_.wait = wait();
    values_.user_time = user_time();
    values_.rework = std::clamp(activity_.rework_probability.value_or(0), 0.0, 0.999);
    values_.user_cost = user_cost();
    values_.government_cost = government_cost();
    return values_;
  }

 private:
  Estimate assume(const Estimate& value) {
    ++values_.assumed;
    return value;
  }
  /// A table without an entry means none, and nothing is assumed.
  template <class Key>
  Estimate from_table(const std::map<Key, Estimate>& table, Key key) {
    const auto found = table.find(key);
    return found == table.end() ? Estimate{} : assume(found->second);
  }
  [[nodiscard]] bool automatic() const { return activity_.automation == Automation::automatic; }

  Estimate touch() {
    if (activity_.actor.applicant) return {};
    if (activity_.touch) return *activity_.touch;
    if (automatic()) return assume(Estimate::exactly(machine_time));
    return from_table(catalog_.defaults.touch, activity_.step);
  }

  Estimate wait() {
    if (activity_.wait) return *activity_.wait;
    if (activity_.step == StepKind::enquire && !activity_.registries.empty()) return enquiry_wait();
    if (automatic()) return {};
    return from_table(catalog_.defaults.wait, activity_.step);
  }

  /// Registries are asked at the same time: the slowest answer counts.
  Estimate enquiry_wait() {
    Estimate slowest;
    bool assumed = false;
    for (const RegistryAccess& access : activity_.registries) {
      const Registry* registry = catalog_.registry(access.registry);
      const bool known = registry != nullptr && registry->response && registry->access == access.mode;
      const auto entry = catalog_.defaults.enquiry_wait.find(access.mode);
      const bool in_table = entry != catalog_.defaults.enquiry_wait.end();
      const Estimate one = known ? *registry->response : in_table ? entry->second : Estimate{};
      if (one.mean() < slowest.mean()) continue;
      slowest = one;
      assumed = !known && in_table;
    }
    if (assumed) ++values_.assumed;
    return slowest;
  }

  Estimate user_time() {
    if (activity_.user_time) return *activity_.user_time;
    if (activity_.needs_visit()) {
      const Duration travel =
          of_area(service_, catalog_, &Area::travel_time).value_or(catalog_.defaults.travel_time);
      return assume(sum(Estimate::exactly(travel), at_the_counter));
    }
    if (activity_.actor.applicant && activity_.touch) return *activity_.touch;
    if (activity_.step == StepKind::pay) return assume(Estimate::exactly(paying));
    if (activity_.actor.applicant) return from_table(catalog_.defaults.touch, activity_.step);
    return {};
  }

  Money user_cost() {
    const Defaults& defaults = catalog_.defaults;
    Money cost = in_hours(values_.user_time.mean()) * defaults.user_time_value_per_hour;
    if (activity_.needs_visit()) {
      const auto travel = of_area(service_, catalog_, &Area::travel_cost);
      if (!travel) ++values_.assumed;
      cost += travel.value_or(defaults.travel_cost);
    }
    for (const Evidence& evidence : activity_.evidence) {
      if (evidence.source != EvidenceSource::user) continue;
      if (evidence.form == EvidenceForm::copy) cost += defaults.copy_cost;
      if (evidence.form == EvidenceForm::certified) cost += defaults.certified_copy_cost;
    }
    return cost + (activity_.fee ? activity_.fee->amount : 0);
  }

  Money government_cost() {
    Money cost = 0;
    if (values_.touch.mean() > Duration::zero()) {
      const Agency* agency = catalog_.agency(service_.agency_of(activity_));
      const bool known = agency != nullptr && agency->staff_cost_per_hour;
      if (!known) ++values_.assumed;
      cost += in_hours(values_.touch.mean()) *
              (known ? *agency->staff_cost_per_hour : catalog_.defaults.staff_cost_per_hour);
    }
    for (const RegistryAccess& access : activity_.registries) {
      const Registry* registry = catalog_.registry(access.registry);
      if (access.operation == RegistryOperation::read && registry != nullptr)
        cost += registry->cost.value_or(0);
    }
    return cost;
  }

  const Activity& activity_;
  const Service& service_;
  const Catalog& catalog_;
  StepValues values_;
};

}  // namespace

StepValues step_values(const Activity& activity, const Service& service, const Catalog& catalog) {
  return Resolver(activity, service, catalog).run();
}

}  // namespace hamvar
