// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/figures.hpp"

#include <algorithm>
#include <cmath>

#include "hamvar/structure/flatten.hpp"
#include "measure/case_values.hpp"
#include "measure/handoffs.hpp"
#include "measure/lead_time.hpp"
#include "measure/longest.hpp"

namespace hamvar {
namespace {

bool asks_the_user(const Activity& activity) {
  return std::ranges::any_of(activity.evidence,
                             [](const Evidence& each) { return each.source == EvidenceSource::user; });
}

/// The user reports something: hands in papers, or has a request taken in.
bool submits(const Activity& activity) {
  return activity.step == StepKind::receive || asks_the_user(activity);
}

/// A step counts as digital if nothing in it is paper, spoken or a visit and something says that it is
/// digital.
bool is_digital(const Activity& activity) {
  const auto off_line = [](const std::optional<Medium>& medium) {
    return medium && *medium != Medium::digital;
  };
  if (activity.needs_visit() || off_line(activity.medium_in) || off_line(activity.medium_out)) return false;
  if (activity.step == StepKind::print || activity.step == StepKind::scan) return false;
  if (activity.channel && *activity.channel != Channel::internal && *activity.channel != Channel::online &&
      *activity.channel != Channel::mobile)
    return false;
  const auto& registries = activity.registries;
  if (std::ranges::find(registries, AccessMode::letter, &RegistryAccess::mode) != registries.end())
    return false;
  return activity.medium_in || activity.medium_out || !registries.empty() ||
         activity.automation == Automation::automatic || activity.channel == Channel::online ||
         activity.channel == Channel::mobile;
}

double papers_asked(const Activity& activity) {
  return static_cast<double>(std::ranges::count(activity.evidence, EvidenceSource::user, &Evidence::source));
}

/// Sums over what a case does.
void add_steps(const CaseValues& values, Figures& figures) {
  double digital = 0;
  for (const NodeRef node : activities(values.process)) {
    const Activity& activity = values.process[node].activity;
    const StepValues& step = values.step[node];
    const double often = values.executions[node];
    figures.touch_time += often * step.touch.mean();
    figures.waiting_time += often * step.wait.mean();
    figures.user_time += often * step.user_time.mean();
    figures.user_cost += often * step.user_cost;
    figures.government_cost += often * step.government_cost;
    figures.assumed += step.assumed;
    figures.steps += often;
    figures.documents += often * papers_asked(activity);
    if (activity.needs_visit()) figures.visits += often;
    if (activity.needs_visit() || activity.actor.applicant) figures.user_steps += often;
    if (submits(activity)) figures.submissions += often;
    if (is_digital(activity)) digital += often;
  }
  figures.digital_share = figures.steps > 0 ? digital / figures.steps : 0;
}

void add_service(const Service& service, Figures& figures) {
  for (const Fee& fee : service.fees) figures.user_cost += fee.amount;
  figures.submissions *= service.times_per_year.value_or(1);
  figures.yearly_volume = service.yearly_volume.value_or(1);
  figures.volume_assumed = !service.yearly_volume;
  if (figures.volume_assumed) ++figures.assumed;
}

}  // namespace

Figures measure(const Service& service, const Process& flat, const Catalog& catalog) {
  const CaseValues values = case_values(service, flat, catalog);
  const BlockTimes times = block_times(values);
  const Moments& lead = times.expected[values.tree.root];
  const Longest longest = longest_counts(values);
  Figures figures;
  figures.lead_time = Duration(lead.mean);
  figures.lead_time_sd = std::sqrt(lead.variance);
  figures.longest_lead_time = Duration(times.longest[values.tree.root]);
  figures.approximate = times.approximate;
  figures.longest_steps = longest.steps;
  figures.longest_visits = longest.visits;
  figures.longest_handoffs = longest.handoffs;
  figures.longest_agencies = longest.agencies;
  figures.handoffs = expected_handoffs(values);
  figures.agencies = expected_agencies(values);
  add_steps(values, figures);
  add_service(service, figures);
  figures.critical = critical_path(values, times);
  return figures;
}

Figures measure(const Service& service, const Catalog& catalog) {
  return is_flat(service.process) ? measure(service, service.process, catalog)
                                  : measure(service, flatten(service.process), catalog);
}

void add_lead_times(Figures& figures, const Service& service, const Catalog& catalog) {
  figures.lead_times = told(lead_time(service, catalog));
}

}  // namespace hamvar
