// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"The same work done by several agencies", "موازی‌کاری دستگاه‌ها"};
}

bool shareable(StepKind step) {
  using enum StepKind;
  constexpr StepKind kinds[] = {enquire, identify,   formal_check,     substantive_check, inspect,
                                certify, enter_data, produce_document, committee};
  return std::ranges::find(kinds, step) != std::end(kinds);
}

/// Some step could be another agency's: else labels need not be understood.
bool may_be_shared(const Subject& subject) {
  const Process& process = subject.service.process;
  std::set<std::string> agencies;
  bool some_shareable = false;
  for (const NodeRef node : activities(process)) {
    agencies.insert(subject.service.agency_of(process[node].activity));
    some_shareable = some_shareable || shareable(process[node].activity.step);
  }
  return some_shareable && agencies.size() > 1;
}

/// Same work within the service, by vertex of the flat process. Agencies have words of their own, so that it
/// is told by what labels mean.
std::vector<WorkGroup> groups_within(const Subject& subject) {
  if (!may_be_shared(subject)) return {};
  const PlacedService placed{&subject.service, &subject.portfolio.catalog};
  std::vector<WorkGroup> groups = work_groups({&placed, 1}, {.min_score = sure_of_labels});
  for (WorkGroup& group : groups)
    for (WorkMember& member : group.members)
      member.node = find_node(subject.facts.flat, subject.service.process[member.node].id).value_or(0);
  return groups;
}

void tell_again(const Subject& subject, const Node& first, NodeRef later, const Report& report) {
  const Node& again = subject.facts.flat[later];
  Finding finding = finding_at(
      subject, later,
      say("{0} ({1}) does again what {2} ({3}) has done",
          "{0} ({1}) همان کاری است که {2} ({3}) انجام داده است",
          {quoted(again), doer(subject, again.activity), quoted(first), doer(subject, first.activity)}));
  finding.others = {subject.service.place(first)};
  finding.yearly_cost = subject.yearly_cost(again.activity, subject.facts.frequency()[later]);
  finding.remedy =
      remedy(subject, "trusted party",
             say("Rely on {0} by {1}", "اتکا به {0} در {1}", {quoted(first), doer(subject, first.activity)}),
             {RemoveActivity{again.id}});
  report(std::move(finding));
}

void check_service(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const WorkGroup& group : groups_within(subject)) {
    if (!telling(group.key)) continue;
    for (const WorkMember& later : group.members) {
      const Activity& again = process[later.node].activity;
      // An enquiry sent twice within one service is repeated-enquiry's to tell.
      if (!shareable(again.step) || again.step == StepKind::enquire) continue;
      const auto earlier = std::ranges::find_if(group.members, [&](const WorkMember& other) {
        return other.node != later.node && subject.facts.dominance.dominates(other.node, later.node) &&
               subject.service.agency_of(process[other.node].activity) != subject.service.agency_of(again);
      });
      if (earlier != group.members.end()) tell_again(subject, process[earlier->node], later.node, report);
    }
  }
}

/// Members whose service shares a life event with another member's service of another agency.
std::vector<WorkMember> duplicated(const WorkGroup& group, const Portfolio& portfolio) {
  std::map<LifeEvent, std::set<std::string>> agencies;
  std::map<LifeEvent, std::set<std::size_t>> services;
  const auto agency_of = [&](const WorkMember& member) {
    const Service& service = portfolio.services[member.service];
    return service.agency_of(service.process[member.node].activity);
  };
  for (const WorkMember& member : group.members)
    for (const LifeEvent event : portfolio.services[member.service].life_events) {
      agencies[event].insert(agency_of(member));
      services[event].insert(member.service);
    }
  std::vector<WorkMember> found;
  for (const WorkMember& member : group.members)
    if (std::ranges::any_of(portfolio.services[member.service].life_events, [&](LifeEvent event) {
          return agencies[event].size() > 1 && services[event].size() > 1;
        }))
      found.push_back(member);
  return found;
}

void tell(const std::vector<WorkMember>& members, const Portfolio& portfolio,
          std::span<const Measured> measured, const Report& report) {
  std::vector<Text> who;
  std::vector<Money> costs;
  Finding finding;
  for (const WorkMember& member : members) {
    const Service& service = portfolio.services[member.service];
    const Node& node = service.process[member.node];
    const Measured& known = measured[member.service];
    const double times = known.frequency()[member.node];
    const Text agency = node.activity.actor.applicant
                            ? Text{"the applicant", "متقاضی"}
                            : portfolio.catalog.agency_name(service.agency_of(node.activity));
    if (std::ranges::find(who, agency) == who.end()) who.push_back(agency);
    costs.push_back(yearly_cost_of(node.activity, times, service, portfolio.catalog, known.figures()));
    finding.evidence.push_back(say("{0}: {1} in {2}, {3} times a year",
                                   "{0}: {1} در خدمت {2}، {3} بار در سال",
                                   {agency, quoted(node), quoted(service.name),
                                    number(std::round(times * known.figures().yearly_volume))}));
    if (&member == &members.front())
      finding.place = service.place(node);
    else
      finding.others.push_back(service.place(node));
  }
  const WorkMember& first = members.front();
  finding.message = say("{0} agencies do the same work as {1}: {2}",
                        "{0} دستگاه همان کارِ {1} را انجام می‌دهند: {2}",
                        {number(static_cast<double>(who.size())),
                         quoted(portfolio.services[first.service].process[first.node]), listed(who)});
  Money sum = 0;
  for (const Money cost : costs) sum += cost;
  finding.yearly_cost = sum - *std::ranges::min_element(costs);
  report(std::move(finding));
}

/// What is done is said by one member at least; the kinds of the others do not differ.
bool is_shareable(const WorkGroup& group, const Portfolio& portfolio) {
  return std::ranges::any_of(group.members, [&](const WorkMember& member) {
    return shareable(portfolio.services[member.service].process[member.node].activity.step);
  });
}

/// People need two services in one life event at least; else labels need not be understood.
bool some_go_together(const Portfolio& portfolio) {
  const auto in_life_events = std::ranges::count_if(
      portfolio.services, [](const Service& service) { return !service.life_events.empty(); });
  return in_life_events > 1;
}

void check_portfolio(const PortfolioSubject& all, const Report& report) {
  const Portfolio& portfolio = all.portfolio;
  if (!some_go_together(portfolio)) return;
  for (const WorkGroup& group : work_groups(portfolio, {.min_score = sure_of_labels, .jobs = all.jobs})) {
    if (!telling(group.key) || !is_shareable(group, portfolio)) continue;
    const std::vector<WorkMember> members = duplicated(group, portfolio);
    if (members.size() > 1) tell(members, portfolio, all.measured, report);
  }
}

}  // namespace

extern constinit const RuleBody same_work_two_agencies{Severity::warning, Group::parallel_work, title,
                                                       check_service, check_portfolio};

}  // namespace hamvar::rules
