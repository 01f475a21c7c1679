// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"More work than there are people", "کار بیش از ظرفیت کارکنان"}; }

/// A step of an agency with what it takes in a year.
struct Load {
  std::size_t service = 0;
  NodeRef step = 0;
  Duration work{};
};
using Loads = std::map<std::string, std::vector<Load>>;  ///< by agency

/// Only given times and volumes: an agency is not called overloaded on a guess.
Loads loads_of(const Portfolio& portfolio, std::span<const Measured> measured) {
  Loads loads;
  for (std::size_t i = 0; i < portfolio.services.size(); ++i) {
    const Service& service = portfolio.services[i];
    if (!service.yearly_volume) continue;
    for (const NodeRef node : activities(service.process)) {
      const Activity& step = service.process[node].activity;
      if (!step.touch || step.actor.applicant) continue;
      const StepValues values = step_values(step, service, portfolio.catalog);
      const double times = measured[i].frequency()[node] / (1 - values.rework) * *service.yearly_volume;
      loads[service.agency_of(step)].push_back({i, node, times * values.touch.mean()});
    }
  }
  return loads;
}

Text hours_of(Duration time) { return number(std::round(time / hours(1))); }

void tell(const Portfolio& portfolio, const Agency& agency, std::vector<Load> loads, Duration work,
          const Report& report) {
  std::ranges::stable_sort(loads, std::ranges::greater{}, &Load::work);
  Finding finding;
  finding.message = say(
      "the services need {0} hours of work of {1} a year, which is {2} full posts; it has {3}",
      "این خدمت‌ها سالانه {0} ساعت کار از {1} می‌خواهند، یعنی کارِ {2} پست تمام‌وقت؛ این دستگاه {3} پست دارد",
      {hours_of(work), agency.name, number(work / portfolio.catalog.defaults.working_year),
       number(*agency.staff)});
  constexpr std::size_t shown = 3;  // where to begin
  loads.resize(std::min(loads.size(), shown));
  for (const Load& load : loads) {
    const Service& service = portfolio.services[load.service];
    const Node& step = service.process[load.step];
    finding.evidence.push_back(say("{0} in {1}: {2} hours a year", "{0} در خدمت {1}: {2} ساعت در سال",
                                   {quoted(step), quoted(service.name), hours_of(load.work)}));
    if (&load == &loads.front())
      finding.place = service.place(step);
    else
      finding.others.push_back(service.place(step));
  }
  report(std::move(finding));
}

void check(const PortfolioSubject& all, const Report& report) {
  const Portfolio& portfolio = all.portfolio;
  for (const auto& [id, loads] : loads_of(portfolio, all.measured)) {
    const Agency* agency = portfolio.catalog.agency(id);
    if (agency == nullptr || !agency->staff) continue;
    Duration work{};
    for (const Load& load : loads) work += load.work;
    if (work > *agency->staff * portfolio.catalog.defaults.working_year)
      tell(portfolio, *agency, loads, work, report);
  }
}

}  // namespace

extern constinit const RuleBody overloaded_resource{
    .severity = Severity::warning, .group = Group::long_paths, .title = title, .portfolio = check};

}  // namespace hamvar::rules
