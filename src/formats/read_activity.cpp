// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "formats/spec_parts.hpp"

namespace hamvar::formats {
namespace {

constexpr std::array<std::string_view, 19> activity_keys{"step",
                                                         "task",
                                                         "calls",
                                                         "actor",
                                                         "channel",
                                                         "visit",
                                                         "medium_in",
                                                         "medium_out",
                                                         "evidence",
                                                         "documents_out",
                                                         "registries",
                                                         "fee",
                                                         "touch",
                                                         "user_time",
                                                         "reject_probability",
                                                         "rework_probability",
                                                         "legal",
                                                         "discretion",
                                                         "automation"};
constexpr std::array<std::string_view, 1> wait_key{"wait"};
constexpr std::array<std::string_view, 2> event_keys{"event", "all"};
constexpr std::array<std::string_view, 1> middle_keys{"throws"};
constexpr std::array<std::string_view, 1> boundary_keys{"attached_to"};
constexpr std::array<std::string_view, 2> repeated_keys{"repetition", "for_compensation"};

/// "timer" or {"kind": "message", "name": "Order"}
std::optional<EventDefinition> event_definition(const Field& field) {
  EventDefinition made;
  if (field.value().kind != JsonKind::object) {
    const auto kind = enumerator<EventKind>(field);
    if (!kind) return std::nullopt;
    made.kind = *kind;
    return made;
  }
  Fields fields(field);
  const bool good = every({fields.require("kind", enumerator<EventKind>, made.kind),
                           fields.read("name", plain_text, made.name)});
  fields.finish();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

/// One or a list of them; "none" is none.
std::optional<std::vector<EventDefinition>> event_definitions(const Field& field) {
  if (field.value().kind == JsonKind::array) return list_of(event_definition)(field);
  auto one = event_definition(field);
  if (!one) return std::nullopt;
  if (*one == EventDefinition()) return std::vector<EventDefinition>();
  return std::vector<EventDefinition>{std::move(*one)};
}

std::optional<Evidence> evidence(const Field& field) {
  Fields fields(field);
  Evidence made;
  LawReference law;
  const bool good =
      every({fields.require("document", document_id, made.document),
             fields.read("form", enumerator<EvidenceForm>, made.form),
             fields.read("source", enumerator<EvidenceSource>, made.source), read_law(fields, law)});
  fields.finish();
  if (!law.law.empty()) made.law = std::move(law);
  made.at = field.position();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

/// The access that the catalogue tells of, where the definition is silent.
AccessMode offered_access(const Field& field, const std::string& registry) {
  const Catalog* catalog = field.reading().catalog;
  const Registry* entry = catalog != nullptr ? catalog->registry(registry) : nullptr;
  return entry != nullptr ? entry->access : AccessMode::online;
}

std::optional<RegistryAccess> registry_access(const Field& field) {
  Fields fields(field);
  RegistryAccess made;
  std::optional<AccessMode> mode;
  const bool good = every({fields.require("registry", registry_id, made.registry),
                           fields.read("operation", enumerator<RegistryOperation>, made.operation),
                           fields.read("mode", enumerator<AccessMode>, mode),
                           fields.read("documents", set_of(document_id), made.documents)});
  fields.finish();
  made.mode = mode ? *mode : offered_access(field, made.registry);
  made.at = field.position();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<LegalBasis> legal(const Field& field) {
  Fields fields(field);
  LegalBasis made;
  const bool good = every({fields.read("status", enumerator<LegalStatus>, made.status),
                           read_law(fields, made.law), fields.read("after", set_of(node_id), made.after)});
  fields.finish();
  if (good && made.status == LegalStatus::statutory && made.law.law.empty())
    return field.fail("a statutory step must name its law", R"(add "law")");
  return good ? std::optional(std::move(made)) : std::nullopt;
}

/// `legal`, where `after` must not name the step itself.
auto legal_of(std::string_view node) {
  return [node](const Field& field) -> std::optional<LegalBasis> {
    auto basis = legal(field);
    if (basis && std::ranges::find(basis->after, node) != basis->after.end())
      return field.fail("the step " + double_quoted(node) + " cannot come after itself");
    return basis;
  };
}

}  // namespace

std::optional<Actor> actor(const Field& field) {
  Fields fields(field);
  Actor made;
  const bool good =
      every({fields.read("applicant", boolean, made.applicant), fields.read("agency", agency_id, made.agency),
             fields.read("unit", text, made.unit), fields.read("role", text, made.role)});
  fields.finish();
  if (made.applicant && !(made.agency.empty() && made.unit.empty() && made.role.empty()))
    return field.fail("the applicant has no agency, unit or role here", R"(write {"applicant": true} alone)");
  return good ? std::optional(std::move(made)) : std::nullopt;
}

void read_activity(Fields& fields, std::string_view node, Activity& activity) {
  fields.read("task", enumerator<TaskKind>, activity.task);
  fields.read("calls", plain_text, activity.calls);
  fields.read("actor", actor, activity.actor);
  fields.read("channel", enumerator<Channel>, activity.channel);
  fields.read("visit", boolean, activity.visit);
  fields.read("medium_in", enumerator<Medium>, activity.medium_in);
  fields.read("medium_out", enumerator<Medium>, activity.medium_out);
  fields.read("evidence", list_of(evidence), activity.evidence);
  fields.read("documents_out", set_of(document_id), activity.documents_out);
  fields.read("registries", list_of(registry_access), activity.registries);
  fields.read("fee", fee, activity.fee);
  fields.read("touch", estimate, activity.touch);
  fields.read("wait", estimate, activity.wait);
  fields.read("user_time", estimate, activity.user_time);
  fields.read("reject_probability", probability_below_one, activity.reject_probability);
  fields.read("rework_probability", probability_below_one, activity.rework_probability);
  fields.read("legal", legal_of(node), activity.legal);
  fields.read("discretion", enumerator<Discretion>, activity.discretion);
  fields.read("automation", enumerator<Automation>, activity.automation);
}

void read_event(Fields& fields, NodeKind kind, Event& event) {
  fields.read("event", event_definitions, event.definitions);
  fields.read("all", boolean, event.all);
  fields.read("wait", estimate, event.wait);
  if (kind == NodeKind::event) fields.read("throws", boolean, event.throws);
  if (kind == NodeKind::start || kind == NodeKind::boundary)
    fields.read("interrupting", boolean, event.interrupting);
  if (kind == NodeKind::boundary) fields.require("attached_to", node_id, event.attached_to);
}

void read_work(Fields& fields, Node& node) {
  fields.read("repetition", enumerator<Repetition>, node.repetition);
  fields.read("for_compensation", boolean, node.for_compensation);
  if (node.kind == NodeKind::sub_process)
    fields.read("sub_process", enumerator<SubProcessKind>, node.sub_process);
}

void refuse_foreign_members(Fields& fields, NodeKind kind) {
  const std::string here = ", not to a node of kind " + double_quoted(spelling(kind));
  if (kind != NodeKind::activity) fields.refuse(activity_keys, "belongs to an activity" + here);
  if (!is_event(kind)) fields.refuse(event_keys, "belongs to an event" + here);
  if (kind != NodeKind::event) fields.refuse(middle_keys, "belongs to an event" + here);
  if (kind != NodeKind::boundary) fields.refuse(boundary_keys, "belongs to a boundary event" + here);
  if (kind != NodeKind::activity && kind != NodeKind::sub_process)
    fields.refuse(repeated_keys, "belongs to an activity or sub-process" + here);
  if (kind != NodeKind::activity && !is_event(kind)) fields.refuse(wait_key, "belongs to an event" + here);
}

}  // namespace hamvar::formats
