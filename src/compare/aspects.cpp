// SPDX-License-Identifier: Apache-2.0
#include "compare/aspects.hpp"

#include <algorithm>
#include <boost/describe/enumerators.hpp>

#include "hamvar/text/normalize.hpp"

namespace hamvar::compare {
namespace {

bool same_text(const Text& a, const Text& b) {
  return match_key(a.en) == match_key(b.en) && match_key(a.fa) == match_key(b.fa);
}

bool is_same_entry(const std::string& a, const std::string& b, const Text& name_a, const Text& name_b) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  return same_text(name_a, name_b);
}

/// The same things as often, in any order.
template <class Value, class Same>
bool same_set(const std::vector<Value>& a, const std::vector<Value>& b, const Same& same) {
  return std::ranges::is_permutation(a, b, same);
}

/// Those of an enumeration for which two versions are not the same.
template <class Enum, class Same>
std::vector<Enum> differing(const Same& same) {
  std::vector<Enum> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
    if (!same(each.value)) found.push_back(each.value);
  });
  return found;
}

}  // namespace

void Aspects::know(const std::vector<KeptNode>& kept) {
  for (const KeptNode& each : kept) {
    const std::string& id = after_.service->process[each.after].id;
    ids_.emplace(before_.service->process[each.before].id, id);
    ids_after_.insert(id);
  }
}

bool Aspects::same_agency(const std::string& before, const std::string& after) const {
  return is_same_entry(before, after, before_.catalog->agency_name(before),
                       after_.catalog->agency_name(after));
}
bool Aspects::same_document(const std::string& before, const std::string& after) const {
  return is_same_entry(before, after, before_.catalog->document_name(before),
                       after_.catalog->document_name(after));
}
bool Aspects::same_registry(const std::string& before, const std::string& after) const {
  return is_same_entry(before, after, before_.catalog->registry_name(before),
                       after_.catalog->registry_name(after));
}

bool Aspects::same_node(const std::string& before, const std::string& after) const {
  const auto found = ids_.find(before);
  return found != ids_.end() && found->second == after;
}

/// As they are called after.
std::set<std::string> Aspects::kept_now(const std::vector<std::string>& before) const {
  std::set<std::string> kept;
  for (const std::string& id : before)
    if (const auto found = ids_.find(id); found != ids_.end()) kept.insert(found->second);
  return kept;
}

std::set<std::string> Aspects::kept_of(const std::vector<std::string>& after) const {
  std::set<std::string> kept;
  for (const std::string& id : after)
    if (ids_after_.contains(id)) kept.insert(id);
  return kept;
}

bool Aspects::same_actor(const Activity& before, const Activity& after) const {
  return before.actor.applicant == after.actor.applicant && same_text(before.actor.unit, after.actor.unit) &&
         same_text(before.actor.role, after.actor.role) &&
         same_agency(before_.service->agency_of(before), after_.service->agency_of(after));
}

bool Aspects::same_evidence(const Activity& before, const Activity& after) const {
  return same_set(before.evidence, after.evidence, [&](const Evidence& a, const Evidence& b) {
    return same_document(a.document, b.document) && a.form == b.form && a.source == b.source &&
           a.law == b.law;
  });
}

bool Aspects::same_registries(const Activity& before, const Activity& after) const {
  const auto same_documents = [&](const std::string& a, const std::string& b) { return same_document(a, b); };
  return same_set(before.registries, after.registries, [&](const RegistryAccess& a, const RegistryAccess& b) {
    return same_registry(a.registry, b.registry) && a.operation == b.operation && a.mode == b.mode &&
           same_set(a.documents, b.documents, same_documents);
  });
}

bool Aspects::same_law(const LegalBasis& before, const LegalBasis& after) const {
  return before.status == after.status && before.law == after.law &&
         kept_now(before.after) == kept_of(after.after);
}

bool Aspects::same_event(const Event& before, const Event& after) const {
  const auto same_definition = [&](const EventDefinition& a, const EventDefinition& b) {
    const bool undoes = a.kind == EventKind::compensation && same_node(a.name, b.name);
    return a.kind == b.kind && (undoes || match_key(a.name) == match_key(b.name));
  };
  return same_set(before.definitions, after.definitions, same_definition) && before.all == after.all &&
         before.throws == after.throws && before.interrupting == after.interrupting &&
         before.attached_to.empty() == after.attached_to.empty() &&
         (before.attached_to.empty() || same_node(before.attached_to, after.attached_to));
}

bool Aspects::same(Aspect aspect, const Node& before, const Node& after) const {
  const Activity& a = before.activity;
  const Activity& b = after.activity;
  const auto same_documents = [&](const std::string& x, const std::string& y) { return same_document(x, y); };
  switch (aspect) {
    case Aspect::label:
      return same_text(before.label, after.label);
    case Aspect::kind:
      return before.kind == after.kind;
    case Aspect::step:
      return a.step == b.step;
    case Aspect::task:
      return a.task == b.task;
    case Aspect::sub_process:
      return before.sub_process == after.sub_process;
    case Aspect::event:
      return same_event(before.event, after.event);
    case Aspect::repetition:
      return before.repetition == after.repetition;
    case Aspect::actor:
      return before.kind != NodeKind::activity || after.kind != NodeKind::activity || same_actor(a, b);
    case Aspect::channel:
      return a.channel == b.channel;
    case Aspect::visit:
      return a.visit == b.visit;
    case Aspect::medium_in:
      return a.medium_in == b.medium_in;
    case Aspect::medium_out:
      return a.medium_out == b.medium_out;
    case Aspect::evidence:
      return same_evidence(a, b);
    case Aspect::documents_out:
      return same_set(a.documents_out, b.documents_out, same_documents);
    case Aspect::registries:
      return same_registries(a, b);
    case Aspect::fee:
      return a.fee == b.fee;
    case Aspect::touch:
      return a.touch == b.touch;
    case Aspect::wait:
      return a.wait == b.wait && before.event.wait == after.event.wait;
    case Aspect::user_time:
      return a.user_time == b.user_time;
    case Aspect::reject_probability:
      return a.reject_probability == b.reject_probability;
    case Aspect::rework_probability:
      return a.rework_probability == b.rework_probability;
    case Aspect::legal:
      return same_law(a.legal, b.legal);
    case Aspect::discretion:
      return a.discretion == b.discretion;
    case Aspect::automation:
      return a.automation == b.automation;
    case Aspect::calls:
      return a.calls == b.calls;
  }
  return true;
}

std::vector<Aspect> Aspects::of(const Node& before, const Node& after) const {
  return differing<Aspect>([&](Aspect aspect) { return same(aspect, before, after); });
}

double Aspects::share_alike(const Node& before, const Node& after) const {
  constexpr auto all =
      static_cast<double>(boost::mp11::mp_size<boost::describe::describe_enumerators<Aspect>>::value);
  return 1 - static_cast<double>(of(before, after).size()) / all;
}

std::vector<FlowAspect> Aspects::of(const Flow& before, const Flow& after) {
  std::vector<FlowAspect> found;
  if (!same_text(before.condition, after.condition) || before.expression != after.expression)
    found.push_back(FlowAspect::condition);
  if (before.probability != after.probability) found.push_back(FlowAspect::probability);
  if (before.is_default != after.is_default) found.push_back(FlowAspect::is_default);
  return found;
}

std::vector<ServiceAspect> Aspects::of_services() const {
  const Service& a = *before_.service;
  const Service& b = *after_.service;
  const auto same_documents = [&](const std::string& x, const std::string& y) { return same_document(x, y); };
  const auto equal = [](const auto& x, const auto& y) { return x == y; };
  return differing<ServiceAspect>([&](ServiceAspect aspect) {
    switch (aspect) {
      case ServiceAspect::name:
        return same_text(a.name, b.name);
      case ServiceAspect::owner:
        return same_agency(a.owner, b.owner);
      case ServiceAspect::kind:
        return a.kind == b.kind;
      case ServiceAspect::yearly_volume:
        return a.yearly_volume == b.yearly_volume;
      case ServiceAspect::times_per_year:
        return a.times_per_year == b.times_per_year;
      case ServiceAspect::deadline:
        return a.deadline == b.deadline;
      case ServiceAspect::outputs:
        return same_set(a.outputs, b.outputs, same_documents);
      case ServiceAspect::fees:
        return same_set(a.fees, b.fees, equal);
    }
    return true;
  });
}

}  // namespace hamvar::compare
