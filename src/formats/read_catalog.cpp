// SPDX-License-Identifier: Apache-2.0
#include "formats/values.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar {
namespace formats {
namespace {

Agency agency(Fields& fields) {
  Agency made;
  fields.require("name", text, made.name);
  fields.read("parent", agency_id, made.parent);
  fields.read("staff_cost_per_hour", money, made.staff_cost_per_hour);
  fields.read("staff", not_negative, made.staff);
  return made;
}

Document document(Fields& fields) {
  Document made;
  fields.require("name", text, made.name);
  fields.read("issuer", agency_id, made.issuer);
  fields.read("registry", registry_id, made.registry);
  fields.read("derivable_from", set_of(document_id), made.derivable_from);
  return made;
}

Registry registry(Fields& fields) {
  Registry made;
  fields.require("name", text, made.name);
  fields.require("owner", agency_id, made.owner);
  fields.read("access", enumerator<AccessMode>, made.access);
  fields.read("response", estimate, made.response);
  fields.read("cost", money, made.cost);
  return made;
}

Law law(Fields& fields) {
  Law made;
  fields.require("title", text, made.title);
  fields.read("number", plain_text, made.number);
  fields.read("date", plain_text, made.date);
  return made;
}

Area area(Fields& fields) {
  Area made;
  fields.require("name", text, made.name);
  fields.read("parent", area_id, made.parent);
  fields.read("travel_time", duration, made.travel_time);
  fields.read("travel_cost", money, made.travel_cost);
  return made;
}

void defaults(const Field& field, Defaults& target) {
  Fields fields(field);
  read_table(fields, "touch", estimate, target.touch);
  read_table(fields, "wait", estimate, target.wait);
  read_table(fields, "enquiry_wait", estimate, target.enquiry_wait);
  fields.read("staff_cost_per_hour", money, target.staff_cost_per_hour);
  fields.read("working_year", duration, target.working_year);
  fields.read("user_time_value_per_hour", money, target.user_time_value_per_hour);
  fields.read("travel_time", duration, target.travel_time);
  fields.read("travel_cost", money, target.travel_cost);
  fields.read("copy_cost", money, target.copy_cost);
  fields.read("certified_copy_cost", money, target.certified_copy_cost);
  fields.finish();
}

/// The ids of a list that are well formed: references are checked against them before the entries are read.
template <class Entry>
std::vector<Entry> outlined(const JsonDocument& json, std::string_view key) {
  std::vector<Entry> entries;
  for (const JsonValue& list : json.children(json.root())) {
    if (list.key != key || list.kind != JsonKind::array) continue;
    for (const JsonValue& entry : json.children(list))
      if (entry.kind == JsonKind::object)
        for (const JsonValue& member : json.children(entry))
          if (member.key == "id" && member.kind == JsonKind::string) {
            entries.emplace_back();
            entries.back().id = std::string(member.text);
          }
  }
  return entries;
}

std::string currency_of(const JsonDocument& json) {
  for (const JsonValue& member : json.children(json.root()))
    if (member.key == "currency" && member.kind == JsonKind::string) return std::string(member.text);
  return Catalog().currency;
}

Catalog outline(const JsonDocument& json) {
  Catalog catalog;
  if (json.root().kind != JsonKind::object) return catalog;
  catalog.currency = currency_of(json);
  catalog.agencies = outlined<Agency>(json, "agencies");
  catalog.documents = outlined<Document>(json, "documents");
  catalog.registries = outlined<Registry>(json, "registries");
  catalog.laws = outlined<Law>(json, "laws");
  catalog.areas = outlined<Area>(json, "areas");
  catalog.index();
  return catalog;
}

/// Reads one list of the catalogue.
template <class Entry>
void read_entries(Fields& fields, std::string_view key, Entry (*read_entry)(Fields&),
                  std::vector<Entry>& target) {
  const std::optional<Field> list = fields.find(key);
  if (!list) return;
  std::unordered_map<std::string, std::size_t> seen;
  for_each_element(*list, [&](const Field& field) {
    Fields members(field);
    std::string id;
    const bool named = members.require("id", new_id, id);
    if (named && !seen.emplace(id, seen.size()).second)
      field.fail("the id " + double_quoted(id) + " stands twice in the list", "ids are unique");
    Entry entry = read_entry(members);
    members.finish();
    entry.id = std::move(id);
    entry.at = field.position();
    target.push_back(std::move(entry));
  });
}

/// Reports entries that are their own ancestors. Each walk stops at entries that an earlier one has seen.
template <class Entry>
void check_trees(Reading& reading, std::string_view key, const std::vector<Entry>& entries) {
  std::unordered_map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < entries.size(); ++i) index.emplace(entries[i].id, i);
  std::vector<std::size_t> walked_in(entries.size(), 0);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t walk = i + 1;
    for (auto at = index.find(entries[i].id); at != index.end();
         at = index.find(entries[at->second].parent)) {
      if (walked_in[at->second] == walk)
        reading.add(entries[at->second].at, std::string(key) + '[' + std::to_string(at->second) + "].parent",
                    double_quoted(at->first) + " lies under itself", "parents form a tree");
      if (walked_in[at->second] != 0) break;
      walked_in[at->second] = walk;
    }
  }
}

Catalog catalog(const Field& root) {
  Fields fields(root);
  Catalog made;
  made.file = root.reading().file();
  (void)fields.find("$schema");
  fields.read("currency", plain_text, made.currency);
  read_entries(fields, "agencies", agency, made.agencies);
  read_entries(fields, "documents", document, made.documents);
  read_entries(fields, "registries", registry, made.registries);
  read_entries(fields, "laws", law, made.laws);
  read_entries(fields, "areas", area, made.areas);
  if (const auto field = fields.find("defaults")) defaults(*field, made.defaults);
  fields.finish();
  return made;
}

}  // namespace
}  // namespace formats

Catalog read_catalog(std::string_view text, const std::string& file) {
  using namespace formats;
  const JsonDocument json(text, file);
  const Catalog known = outline(json);
  Reading reading(json, file);
  reading.catalog = &known;
  Catalog made = catalog(Field(reading, json.root()));
  check_trees(reading, "agencies", made.agencies);
  check_trees(reading, "areas", made.areas);
  reading.finish();
  made.index();
  return made;
}

}  // namespace hamvar
