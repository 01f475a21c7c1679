// SPDX-License-Identifier: Apache-2.0
#include "simplify/shared_call_values.hpp"

#include <algorithm>
#include <cmath>

#include "hamvar/rewrite/shared_call.hpp"
#include "hamvar/structure/dataflow.hpp"

namespace hamvar {
namespace {

template <class Value>
void add_new(std::vector<Value>& into, const Value& value) {
  if (std::ranges::find(into, value) == into.end()) into.push_back(value);
}

/// Of all that the steps put out what is there at the end whatever happened.
std::vector<std::string> left_behind(const Process& process, const Catalog& catalog) {
  const std::vector<DocumentSet> available = available_before(process, catalog);
  std::vector<std::string> found;
  for (const NodeRef end : nodes(process)) {
    if (process[end].kind != NodeKind::end) continue;
    for (const NodeRef node : activities(process))
      for (const std::string& document : process[node].activity.documents_out)
        if (std::ranges::binary_search(available[end], document)) add_new(found, document);
  }
  return found;
}

void add_legal(LegalBasis& into, const LegalBasis& step, bool first) {
  const LegalStatus status = first ? step.status : firmer(into.status, step.status);
  if (first || (status != into.status && status == step.status)) into.law = step.law;
  into.status = status;
}

void add_fee(Activity& into, const Activity& step) {
  if (!step.fee) return;
  if (into.fee)
    into.fee->amount += step.fee->amount;
  else
    into.fee = step.fee;
}

/// The same in all steps, or nothing.
template <class Value>
std::optional<Value> common(const std::vector<const Activity*>& steps,
                            std::optional<Value> Activity::*value) {
  const auto first = steps.front()->*value;
  const bool all = std::ranges::all_of(steps, [&](const Activity* step) { return step->*value == first; });
  return all ? first : std::nullopt;
}

/// To the second: nobody knows it better.
Duration rounded(Duration time) { return Duration(std::round(time.count())); }

/// With that mean and, as far as no time is less than none, that deviation (of a PERT distribution: a sixth
/// of the span).
Estimate around(Duration mean, double deviation) {
  const Duration middle = rounded(mean);
  const Duration reach = std::min(middle, rounded(Duration(3 * deviation)));
  return {middle - reach, middle, middle + reach};
}

void add_times(Activity& call, const Figures& figures, bool by_applicant) {
  // Of a step that the applicant does the own time is part of how long it takes.
  const Duration worked = by_applicant ? figures.user_time : figures.touch_time;
  if (!by_applicant) call.touch = Estimate::exactly(rounded(worked));
  call.wait = around(std::max(Duration::zero(), figures.lead_time - worked), figures.lead_time_sd);
  if (figures.user_time > Duration::zero()) call.user_time = Estimate::exactly(rounded(figures.user_time));
}

}  // namespace

Activity call_of(const Service& shared, const Figures& figures, const Catalog& catalog) {
  std::vector<const Activity*> steps;
  for (const NodeRef node : activities(shared.process)) steps.push_back(&shared.process[node].activity);
  Activity call;
  call.task = TaskKind::call;
  call.calls = shared.id;
  const auto applicants = [](const Activity* step) { return step->actor.applicant; };
  call.actor.applicant = std::ranges::all_of(steps, applicants);
  if (!call.actor.applicant) call.actor.agency = shared.owner;
  call.evidence = needed_from_outside(shared.process, catalog);
  call.documents_out = left_behind(shared.process, catalog);
  for (const Activity* step : steps) {
    for (const RegistryAccess& access : step->registries) add_new(call.registries, access);
    add_legal(call.legal, step->legal, step == steps.front());
    add_fee(call, *step);
    if (step->needs_visit()) call.visit = true;
  }
  call.channel = common(steps, &Activity::channel);
  call.medium_in = steps.front()->medium_in;
  call.medium_out = steps.back()->medium_out;
  call.discretion = common(steps, &Activity::discretion);
  call.automation = common(steps, &Activity::automation);
  add_times(call, figures, call.actor.applicant);
  return call;
}

}  // namespace hamvar
