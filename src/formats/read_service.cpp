// SPDX-License-Identifier: Apache-2.0
#include "formats/spec_parts.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar {
namespace formats {
namespace {

std::optional<Deadline> deadline(const Field& field) {
  Fields fields(field);
  Deadline made;
  const bool good = every({fields.require("within", duration, made.within), read_law(fields, made.law),
                           fields.read("silence", enumerator<SilenceRule>, made.silence)});
  fields.finish();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

/// The process follows BPMN's rules, which do not ask whose it is.
bool says_bpmn(const Field& service) {
  for (const JsonValue& member : service.children())
    if (member.key == "process" && member.kind == JsonKind::object)
      for (const JsonValue& inner : service.reading().document().children(member))
        if (inner.key == "notation") return inner.text == spelling(Notation::bpmn);
  return false;
}

Service read_members(Fields& fields) {
  Service made;
  (void)fields.find("$schema");
  fields.require("id", new_id, made.id);
  fields.require("name", text, made.name);
  if (fields.is_object() && says_bpmn(fields.field()))
    fields.read("owner", agency_id, made.owner);
  else
    fields.require("owner", agency_id, made.owner);
  read_details(fields, made);
  fields.require(
      "process", [&](const Field& field) { return process(field, made.notation); }, made.process);
  return made;
}

}  // namespace

void read_details(Fields& fields, Service& made) {
  fields.read("version", plain_text, made.version);
  fields.read("description", text, made.description);
  fields.read("kind", enumerator<ServiceKind>, made.kind);
  fields.read("level", enumerator<ServiceLevel>, made.level);
  fields.read("life_events", set_of(enumerator<LifeEvent>), made.life_events);
  fields.read("trigger", enumerator<Trigger>, made.trigger);
  fields.read("addressees", set_of(enumerator<Addressee>), made.addressees);
  fields.read("yearly_volume", not_negative, made.yearly_volume);
  fields.read("times_per_year", not_negative, made.times_per_year);
  fields.read("deadline", deadline, made.deadline);
  fields.read("outputs", set_of(document_id), made.outputs);
  fields.read("fees", list_of(fee), made.fees);
  fields.read("area", area_id, made.area);
  fields.read("exempt", list_of(exemption), made.exempt);
}

bool is_there(const Catalog& catalog) { return !catalog.file.empty() || !catalog.agencies.empty(); }

Service service(const JsonDocument& json, const std::string& file, const Catalog& catalog) {
  Reading reading(json, file);
  reading.catalog = is_there(catalog) ? &catalog : nullptr;
  const Field root(reading, json.root());
  Fields fields(root);
  Service made = read_members(fields);
  fields.finish();
  reading.finish();
  made.file = file;
  made.at = root.position();
  return made;
}

}  // namespace formats

Service read_service(std::string_view text, const std::string& file, const Catalog& catalog) {
  const formats::JsonDocument json(text, file);
  return formats::service(json, file, catalog);
}

}  // namespace hamvar
