// SPDX-License-Identifier: Apache-2.0
#include "report/change_values.hpp"

#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/spoken_values.hpp"
#include "report/words.hpp"

namespace hamvar::report {
namespace {

constexpr const char* nothing = "–";

using Items = std::vector<std::string>;

/// With a comma between, or "–".
std::string listed(const Items& items, Language language) {
  std::string text;
  for (const std::string& each : items) (text += text.empty() ? "" : comma(language)) += each;
  return text.empty() ? nothing : text;
}

std::string said(const std::string& text) { return text.empty() ? nothing : text; }

template <class Enum>
std::string said(const std::optional<Enum>& value, Language language) {
  return value ? spoken(*value).in(language) : nothing;
}

std::string share_text(const std::optional<double>& share, Language language) {
  return share ? percent_text(*share, language) : nothing;
}

std::string yes_no(bool yes, Language language) {
  return yes ? Text{"yes", "بله"}.in(language) : Text{"no", "خیر"}.in(language);
}

/// "2 d", or "1 d … 2 d … 5 d": at least, most likely, at most.
std::string estimate_text(const Boxed<Estimate>& estimate, Language language) {
  if (!estimate) return nothing;
  if (estimate->min == estimate->max) return duration_text(estimate->mode, language);
  const auto shown = [&](Duration duration) { return duration_text(duration, language); };
  return shown(estimate->min) + " … " + shown(estimate->mode) + " … " + shown(estimate->max);
}

std::string actor_text(const Activity& activity, const PlacedService& of, Language language) {
  if (activity.actor.applicant) return Text{"applicant", "متقاضی"}.in(language);
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) (text += text.empty() ? "" : comma(language)) += part;
  };
  if (const std::string agency = of.service->agency_of(activity); !agency.empty())
    add(of.catalog->agency_name(agency).in(language));
  add(activity.actor.unit.in(language));
  add(activity.actor.role.in(language));
  return said(text);
}

Items documents_of(const std::vector<std::string>& documents, const PlacedService& of, Language language) {
  Items items;
  for (const std::string& id : documents) items.push_back(of.catalog->document_name(id).in(language));
  return items;
}

/// Of an aspect that is a list: each entry in words.
Items items_of(Aspect aspect, const Activity& activity, const PlacedService& of, Language language) {
  Items items;
  const auto with = [&](const Text& name, const Text& first, const Text& second) {
    items.push_back(name.in(language) + " (" + first.in(language) + std::string(comma(language)) +
                    second.in(language) + ")");
  };
  if (aspect == Aspect::documents_out) return documents_of(activity.documents_out, of, language);
  if (aspect == Aspect::evidence)
    for (const Evidence& each : activity.evidence)
      with(of.catalog->document_name(each.document), spoken(each.form), spoken(each.source));
  if (aspect == Aspect::registries)
    for (const RegistryAccess& each : activity.registries)
      with(of.catalog->registry_name(each.registry), spoken(each.operation), name_of(each.mode));
  return items;
}

std::string legal_text(const LegalBasis& legal, const PlacedService& of, Language language) {
  std::string text = name_of(legal.status).in(language);
  if (!legal.law.law.empty()) (text += comma(language)) += law_text(legal.law, *of.catalog, language);
  return text;
}

std::string event_text(const Event& event, Language language) {
  Items items;
  for (const EventDefinition& each : event.definitions)
    items.push_back(spoken(each.kind).in(language) + (each.name.empty() ? "" : " " + each.name));
  return listed(items, language);
}

std::string fees_text(const std::vector<Fee>& fees, const PlacedService& of, Language language) {
  Items items;
  for (const Fee& each : fees) items.push_back(money_text(each.amount, of.catalog->currency, language));
  return listed(items, language);
}

/// Those of `some` that `others` does not have.
Items without(const Items& some, const Items& others) {
  Items left;
  for (const std::string& each : some)
    if (std::ranges::find(others, each) == others.end()) left.push_back(each);
  return left;
}

}  // namespace

std::string list_change(Aspect aspect, const Node& before, const PlacedService& of_before, const Node& after,
                        const PlacedService& of_after, Language language) {
  const Items was = items_of(aspect, before.activity, of_before, language);
  const Items is = items_of(aspect, after.activity, of_after, language);
  if (was.empty() || is.empty()) return {};
  std::string text;
  const auto add = [&](const Text& word, const Items& items) {
    if (!items.empty())
      text += (text.empty() ? "" : std::string(comma(language))) + word.in(language) + " " +
              isolated(listed(items, language), language);
  };
  add({"without", "بدون"}, without(was, is));
  add({"with", "با"}, without(is, was));
  return text;
}

std::string value_text(Aspect aspect, const Node& node, const PlacedService& of, Language language) {
  const Activity& step = node.activity;
  switch (aspect) {
    case Aspect::label:
      return said(node.label.in(language));
    case Aspect::kind:
      return name_of(node.kind).in(language);
    case Aspect::step:
      return step.step == StepKind::unspecified ? nothing : name_of(step.step).in(language);
    case Aspect::task:
      return spoken(step.task).in(language);
    case Aspect::sub_process:
      return spoken(node.sub_process).in(language);
    case Aspect::event:
      return event_text(node.event, language);
    case Aspect::repetition:
      return spoken(node.repetition).in(language);
    case Aspect::actor:
      return actor_text(step, of, language);
    case Aspect::channel:
      return step.channel ? name_of(*step.channel).in(language) : nothing;
    case Aspect::visit:
      return step.visit ? yes_no(*step.visit, language) : nothing;
    case Aspect::medium_in:
      return said(step.medium_in, language);
    case Aspect::medium_out:
      return said(step.medium_out, language);
    case Aspect::evidence:
    case Aspect::documents_out:
    case Aspect::registries:
      return listed(items_of(aspect, step, of, language), language);
    case Aspect::fee:
      return step.fee ? money_text(step.fee->amount, of.catalog->currency, language) : nothing;
    case Aspect::touch:
      return estimate_text(step.touch, language);
    case Aspect::wait:
      return estimate_text(is_event(node.kind) ? node.event.wait : step.wait, language);
    case Aspect::user_time:
      return estimate_text(step.user_time, language);
    case Aspect::reject_probability:
      return share_text(step.reject_probability, language);
    case Aspect::rework_probability:
      return share_text(step.rework_probability, language);
    case Aspect::legal:
      return legal_text(step.legal, of, language);
    case Aspect::discretion:
      return said(step.discretion, language);
    case Aspect::automation:
      return said(step.automation, language);
    case Aspect::calls:
      return said(step.calls);
  }
  return nothing;
}

std::string value_text(FlowAspect aspect, const Flow& flow, Language language) {
  switch (aspect) {
    case FlowAspect::condition:
      return said(flow.condition.empty() ? flow.expression : flow.condition.in(language));
    case FlowAspect::probability:
      return share_text(flow.probability, language);
    case FlowAspect::is_default:
      return yes_no(flow.is_default, language);
  }
  return nothing;
}

std::string value_text(ServiceAspect aspect, const PlacedService& of, Language language) {
  const Service& service = *of.service;
  const auto number = [&](const std::optional<double>& value) {
    return value ? number_text(*value, language, 1) : nothing;
  };
  switch (aspect) {
    case ServiceAspect::name:
      return said(service.name.in(language));
    case ServiceAspect::owner:
      return service.owner.empty() ? nothing : of.catalog->agency_name(service.owner).in(language);
    case ServiceAspect::kind:
      return std::string(spelling(service.kind));
    case ServiceAspect::yearly_volume:
      return number(service.yearly_volume);
    case ServiceAspect::times_per_year:
      return number(service.times_per_year);
    case ServiceAspect::deadline:
      return service.deadline ? duration_text(service.deadline->within, language) : nothing;
    case ServiceAspect::outputs:
      return listed(documents_of(service.outputs, of, language), language);
    case ServiceAspect::fees:
      return fees_text(service.fees, of, language);
  }
  return nothing;
}

}  // namespace hamvar::report
