// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/duplicates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "hamvar/measure/figures.hpp"
#include "match/service_pairs.hpp"
#include "model/side_by_side.hpp"

namespace hamvar {
namespace {

/// What comes out of it serves others too.
bool has_a_result(StepKind step) {
  using enum StepKind;
  constexpr StepKind kinds[] = {enquire, identify, formal_check, substantive_check, inspect,
                                consult, certify,  enter_data,   committee};
  return std::ranges::find(kinds, step) != std::end(kinds);
}

WorkReason reason_of(const WorkGroup& group, const Activity& first) {
  if (group.key.by_label || group.score() < 1) return WorkReason::label;
  return first.step == StepKind::enquire || group.key.key.find(" documents ") == std::string::npos
             ? WorkReason::registry
             : WorkReason::document;
}

/// Groups of one portfolio, one at a time.
class Writer {
 public:
  Writer(const std::vector<PlacedService>& services, const YearlyExecutions& executions,
         const std::vector<ServicePair>& pairs)
      : services_(services), executions_(executions) {
    for (const ServicePair& pair : pairs) paired_.insert({pair.a, pair.b});
  }

  [[nodiscard]] DuplicateGroup write(const WorkGroup& work) const {
    DuplicateGroup group;
    group.reason = reason_of(work, node_of(work.members.front()).activity);
    group.score = work.score();
    std::set<std::string_view> agencies;
    for (const WorkMember& member : work.members) {
      const Duplicate& one = group.members.emplace_back(duplicate(member));
      group.services += group.members.size() < 2 ||
                        group.members[group.members.size() - 2].member.service != member.service;
      group.per_year += one.per_year;
    }
    for (const Duplicate& one : group.members)
      if (!one.agency.empty()) agencies.insert(one.agency);
    group.agencies = agencies.size();
    const std::vector<bool> shared = same_people(group);
    add_costs(shared, group);
    group.advice = advice_for(group, 2 * std::ranges::count(shared, true) >= std::ssize(shared));
    if (group.advice == Advice::shared_service) group.avoidable.reset();
    return group;
  }

 private:
  [[nodiscard]] const Node& node_of(const WorkMember& member) const {
    return services_[member.service].service->process[member.node];
  }

  [[nodiscard]] Duplicate duplicate(const WorkMember& member) const {
    const PlacedService& placed = services_[member.service];
    const Activity& activity = node_of(member).activity;
    const StepValues values = step_values(activity, *placed.service, *placed.catalog);
    Duplicate made{.member = member,
                   .agency = placed.service->agency_of(activity),
                   .applicant = activity.actor.applicant,
                   .per_year = executions_[member.service][member.node]};
    made.state_cost = values.government_cost * made.per_year;
    made.people_cost = values.user_cost * made.per_year;
    if (activity.fee) made.fees = activity.fee->amount * made.per_year;
    return made;
  }

  /// By member: the same people meet another member by another agency, in the same service or in one that is
  /// needed in the same life event.
  [[nodiscard]] std::vector<bool> same_people(const DuplicateGroup& group) const {
    std::map<LifeEvent, std::set<std::string_view>> of_event;
    std::map<std::size_t, std::set<std::string_view>> of_service;
    for (const Duplicate& one : group.members) {
      of_service[one.member.service].insert(one.agency);
      for (const LifeEvent event : services_[one.member.service].service->life_events)
        of_event[event].insert(one.agency);
    }
    std::vector<bool> shared;
    shared.reserve(group.members.size());
    for (const Duplicate& one : group.members)
      shared.push_back(of_service[one.member.service].size() > 1 ||
                       std::ranges::any_of(services_[one.member.service].service->life_events,
                                           [&](LifeEvent event) { return of_event[event].size() > 1; }));
    return shared;
  }

  void add_costs(const std::vector<bool>& shared, DuplicateGroup& group) const {
    const std::string& currency = services_[group.members.front().member.service].catalog->currency;
    for (const Duplicate& one : group.members)
      if (services_[one.member.service].catalog->currency != currency) return;
    std::optional<Money> cheapest;
    Money sum = 0;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
      const Duplicate& one = group.members[i];
      group.state_cost += one.state_cost;
      group.people_cost += one.people_cost;
      group.fees += one.fees;
      if (!shared[i]) continue;
      const Money cost = one.state_cost + one.people_cost - one.fees;
      cheapest = std::min(cheapest.value_or(cost), cost);
      sum += cost;
    }
    if (cheapest) group.avoidable = sum - *cheapest;
  }

  [[nodiscard]] Advice advice_for(const DuplicateGroup& group, bool same_people) const {
    if (group.services == 2 &&
        paired_.contains({group.members.front().member.service, group.members.back().member.service}))
      return Advice::merge_services;
    const StepKind step = node_of(group.members.front().member).activity.step;
    if (group.reason == WorkReason::registry && step == StepKind::enquire) return Advice::one_enquiry;
    return has_a_result(step) && same_people ? Advice::use_the_result : Advice::shared_service;
  }

  const std::vector<PlacedService>& services_;
  const YearlyExecutions& executions_;
  std::set<std::pair<std::size_t, std::size_t>> paired_;
};

/// In several services, or by several agencies.
bool is_shared(const WorkGroup& group, const std::vector<PlacedService>& services) {
  if (group.members.front().service != group.members.back().service) return true;
  const Service& service = *services[group.members.front().service].service;
  const std::string agency = service.agency_of(service.process[group.members.front().node].activity);
  return std::ranges::any_of(group.members, [&](const WorkMember& member) {
    return service.agency_of(service.process[member.node].activity) != agency;
  });
}

}  // namespace

Duplicates duplicates(const std::vector<PlacedService>& services, const WorkSettings& settings) {
  const YearlyExecutions executions = yearly_executions(services, settings.jobs);
  std::vector<WorkGroup> groups = work_groups(services, settings);
  std::erase_if(groups,
                [&](const WorkGroup& group) { return !telling(group.key) || !is_shared(group, services); });
  Duplicates found;
  found.pairs = service_pairs(services, groups);
  found.fragments = shared_fragments(services, groups, executions);
  found.enquiries = enquiries(services, executions);
  const Writer writer(services, executions, found.pairs);
  found.groups.resize(groups.size());
  side_by_side(groups.size(), settings.jobs,
               [&](std::size_t i) { found.groups[i] = writer.write(groups[i]); });
  std::ranges::stable_sort(found.groups, std::ranges::greater{}, [](const DuplicateGroup& group) {
    return std::pair(group.state_cost + group.people_cost - group.fees, group.per_year);
  });
  return found;
}

}  // namespace hamvar
