// SPDX-License-Identifier: Apache-2.0
#include "hamvar/simulate/default_scenario.hpp"

#include <algorithm>
#include <cmath>

#include "hamvar/measure/figures.hpp"
#include "simulate/ids.hpp"

namespace hamvar {
namespace {

constexpr double year = 365 * 86400.0;
constexpr const char* office_hours = "office-hours";
constexpr const char* applicant = "applicant";

double volume(const Service& service) { return service.yearly_volume.value_or(1); }

YearlyWork work_of(const Service& service, const Catalog& catalog) {
  YearlyWork work;
  const std::vector<double> often = frequencies_as_drawn(service.process);
  for (const NodeRef node : activities(service.process)) {
    const Activity& activity = service.process[node].activity;
    const StepValues values = step_values(activity, service, catalog);
    work[service.agency_of(activity)] +=
        values.touch.mean().count() * often[node] / (1 - values.rework) * volume(service);
  }
  return work;
}

/// Saturday to Wednesday, from eight o'clock: as long as a full post works in a year.
WeeklyCalendar office_calendar(Duration working_year) {
  WeeklyCalendar calendar{office_hours, "Office hours", {}};
  constexpr double days_a_year = 365.0 * 5 / 7;
  const double minutes_a_day = std::round(working_year.count() / days_a_year / 60);
  const double length = std::clamp(minutes_a_day * 60, 60.0, 86400.0);
  const double begin = std::min(8 * 3600.0, 86400 - length);
  for (const int day : {0, 1, 2, 5, 6})
    calendar.open.push_back({day * 86400.0 + begin, day * 86400.0 + begin + length});
  return calendar;
}

class Maker {
 public:
  Maker(const Service& service, const Catalog& catalog, const YearlyWork& of_all, Language names)
      : service_(service), catalog_(catalog), of_all_(of_all), names_(names) {}

  Scenario run() {
    const Process& process = service_.process;
    made_.arrival = RandomTime::exponential(year / volume(service_));
    for (const Fee& fee : service_.fees) made_.user_cost += fee.amount;
    for (const NodeRef node : nodes(process)) {
      if (is_activity(node, process))
        add_step(process[node]);
      else if (process[node].event.wait)
        made_.events.push_back({file_ids(process[node]).front(), RandomTime::of(*process[node].event.wait)});
      add_branching(node);
    }
    made_.horizon.warm_up = warm_up();
    return std::move(made_);
  }

 private:
  /// The cases that come in twice the expected lead time: an empty world has to fill first.
  [[nodiscard]] std::uint64_t warm_up() const {
    const double lead_time = measure(service_, catalog_).lead_time.count();
    constexpr double least = 100;
    constexpr double most = 20'000;
    return static_cast<std::uint64_t>(std::clamp(2 * lead_time * volume(service_) / year, least, most));
  }

  void add_step(const Node& node) {
    const Activity& activity = node.activity;
    const StepValues values = step_values(activity, service_, catalog_);
    StepPlan plan{file_ids(node).front(), RandomTime::of(values.wait), {}, values.rework, 0,
                  values.user_cost};
    const Estimate& work = activity.actor.applicant ? values.user_time : values.touch;
    const ResourcePool& pool = pool_of(activity);
    const double hours_cost = work.mean().count() / 3600 * pool.cost_per_hour;
    const double rest = values.government_cost - (activity.actor.applicant ? 0 : hours_cost);
    plan.cost = rest > 1e-9 * values.government_cost ? rest : 0;
    plan.performers = {{pool.id, RandomTime::of(work)}};
    made_.steps.push_back(std::move(plan));
  }

  const ResourcePool& pool_of(const Activity& activity) {
    const bool automatic = activity.automation == Automation::automatic;
    const std::string agency = service_.agency_of(activity);
    std::string id = activity.actor.applicant ? applicant : agency.empty() ? "staff" : agency;
    if (automatic && !activity.actor.applicant) id += "/automatic";
    const auto known = std::ranges::find(made_.pools, id, &ResourcePool::id);
    if (known != made_.pools.end()) return *known;
    ResourcePool pool{
        id, name_of(agency, activity.actor.applicant, automatic), "", ResourcePool::unlimited, 0, ""};
    const Agency* it = catalog_.agency(agency);
    if (!activity.actor.applicant)
      pool.cost_per_hour = it != nullptr && it->staff_cost_per_hour ? *it->staff_cost_per_hour
                                                                    : catalog_.defaults.staff_cost_per_hour;
    if (it != nullptr && it->staff && !automatic && !activity.actor.applicant) limit(pool, *it);
    return made_.pools.emplace_back(std::move(pool));
  }

  [[nodiscard]] std::string name_of(const std::string& agency, bool of_applicant, bool automatic) const {
    const bool fa = names_ == Language::fa;
    if (of_applicant) return fa ? "متقاضی" : "Applicant";
    const std::string name = !agency.empty() ? catalog_.agency_name(agency).in(names_)
                             : fa            ? "کارکنان"
                                             : "Staff";
    return name + (!automatic ? "" : fa ? " (خودکار)" : " (automatic)");
  }

  /// This service's share of the agency's posts, by its share of their work.
  void limit(ResourcePool& pool, const Agency& agency) {
    const auto all = of_all_.find(agency.id);
    const double own = work_of(service_, catalog_)[agency.id];
    const double share = all == of_all_.end() || all->second <= 0 ? 1 : std::min(1.0, own / all->second);
    pool.capacity = static_cast<std::uint32_t>(std::clamp(std::round(*agency.staff * share), 1.0, 1e6));
    pool.calendar = office_hours;
    if (made_.calendars.empty()) made_.calendars.push_back(office_calendar(catalog_.defaults.working_year));
  }

  /// Probabilities of a choice. What comes first behind an event-based gateway is left to the events' times,
  /// where all have one and nothing is said of how often they come.
  void add_branching(NodeRef node) {
    const Process& process = service_.process;
    const NodeKind kind = process[node].kind;
    if (!is_gateway(kind) || kind == NodeKind::parallel || out_degree(node, process) < 2) return;
    const bool raced = kind == NodeKind::event_based &&
                       std::ranges::all_of(flows_out(node, process), [&](const FlowRef& flow) {
                         return !process[flow].probability && process[target(flow, process)].event.wait;
                       });
    if (raced) return;
    Branching branching{file_ids(process[node]).front(), {}};
    const std::vector<double> shares = flow_shares(node, process);
    const std::vector<std::string> names = flow_names(node, process);
    for (std::size_t i = 0; i < names.size(); ++i) branching.ways.emplace_back(names[i], shares[i]);
    made_.branching.push_back(std::move(branching));
  }

  const Service& service_;
  const Catalog& catalog_;
  const YearlyWork& of_all_;
  Language names_;
  Scenario made_;
};

}  // namespace

YearlyWork yearly_work(const Portfolio& portfolio) {
  YearlyWork work;
  for (const Service& service : portfolio.services)
    for (const auto& [agency, time] : work_of(service, portfolio.catalog)) work[agency] += time;
  return work;
}

Scenario default_scenario(const Service& service, const Catalog& catalog, const YearlyWork& of_all,
                          Language names) {
  return Maker(service, catalog, of_all, names).run();
}

Scenario without_queues(Scenario scenario) {
  for (ResourcePool& pool : scenario.pools) {
    pool.capacity = ResourcePool::unlimited;
    pool.calendar.clear();
  }
  scenario.batching.clear();
  return scenario;
}

}  // namespace hamvar
