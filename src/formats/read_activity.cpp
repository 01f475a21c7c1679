// SPDX-License-Identifier: Apache-2.0
#include "formats/spec_parts.hpp"

namespace hamvar::formats {
namespace {

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

/// Only what is said to be a call calls something.
auto called_by(TaskKind task) {
  return [task](const Field& field) -> std::optional<std::string> {
    if (task != TaskKind::call)
      return field.fail(R"("calls" needs the task "call")", R"(add "task": "call")");
    return plain_text(field);
  };
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
  fields.read("calls", called_by(activity.task), activity.calls);
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

}  // namespace hamvar::formats
