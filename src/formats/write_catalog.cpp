// SPDX-License-Identifier: Apache-2.0
#include "formats/write_values.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar {
namespace formats {
namespace {

void add_money(JsonText& out, std::string_view key, const std::optional<Money>& amount,
               std::string_view currency) {
  if (amount) out.add(key, money_json(*amount, currency));
}

JsonText write(const Agency& agency, std::string_view currency) {
  JsonText out = JsonText::object();
  out.add("id", to_json(agency.id));
  out.add("name", to_json(agency.name));
  add_some(out, "parent", agency.parent);
  add_money(out, "staff_cost_per_hour", agency.staff_cost_per_hour, currency);
  add_some(out, "staff", agency.staff);
  return out;
}

JsonText write(const Document& document, std::string_view) {
  JsonText out = JsonText::object();
  out.add("id", to_json(document.id));
  out.add("name", to_json(document.name));
  add_some(out, "issuer", document.issuer);
  add_some(out, "registry", document.registry);
  add_some(out, "derivable_from", document.derivable_from);
  return out;
}

JsonText write(const Registry& registry, std::string_view currency) {
  JsonText out = JsonText::object();
  out.add("id", to_json(registry.id));
  out.add("name", to_json(registry.name));
  out.add("owner", to_json(registry.owner));
  out.add("access", to_json(registry.access));
  add_some(out, "response", registry.response);
  add_money(out, "cost", registry.cost, currency);
  return out;
}

JsonText write(const Law& law, std::string_view) {
  JsonText out = JsonText::object();
  out.add("id", to_json(law.id));
  out.add("title", to_json(law.title));
  add_some(out, "number", law.number);
  add_some(out, "date", law.date);
  return out;
}

JsonText write(const Area& area, std::string_view currency) {
  JsonText out = JsonText::object();
  out.add("id", to_json(area.id));
  out.add("name", to_json(area.name));
  add_some(out, "parent", area.parent);
  add_some(out, "travel_time", area.travel_time);
  add_money(out, "travel_cost", area.travel_cost, currency);
  return out;
}

template <class Entry>
void add_entries(JsonText& out, std::string_view key, const std::vector<Entry>& entries,
                 std::string_view currency) {
  if (entries.empty()) return;
  JsonText list = JsonText::list();
  for (const Entry& entry : entries) list.add(write(entry, currency));
  out.add(key, std::move(list));
}

template <class Enum>
JsonText table(const std::map<Enum, Estimate>& estimates) {
  JsonText out = JsonText::object();
  for (const auto& [key, estimate] : estimates) out.add(spelling(key), to_json(estimate));
  return out;
}

JsonText write(const Defaults& defaults, std::string_view currency) {
  JsonText out = JsonText::object();
  out.add("touch", table(defaults.touch));
  out.add("wait", table(defaults.wait));
  out.add("enquiry_wait", table(defaults.enquiry_wait));
  out.add("staff_cost_per_hour", money_json(defaults.staff_cost_per_hour, currency));
  out.add("working_year", to_json(defaults.working_year));
  out.add("user_time_value_per_hour", money_json(defaults.user_time_value_per_hour, currency));
  out.add("travel_time", to_json(defaults.travel_time));
  out.add("travel_cost", money_json(defaults.travel_cost, currency));
  out.add("copy_cost", money_json(defaults.copy_cost, currency));
  out.add("certified_copy_cost", money_json(defaults.certified_copy_cost, currency));
  return out;
}

}  // namespace
}  // namespace formats

std::string write_catalog(const Catalog& catalog) {
  using namespace formats;
  JsonText out = JsonText::object();
  out.add("currency", to_json(catalog.currency));
  add_entries(out, "agencies", catalog.agencies, catalog.currency);
  add_entries(out, "documents", catalog.documents, catalog.currency);
  add_entries(out, "registries", catalog.registries, catalog.currency);
  add_entries(out, "laws", catalog.laws, catalog.currency);
  add_entries(out, "areas", catalog.areas, catalog.currency);
  out.add("defaults", write(catalog.defaults, catalog.currency));
  return out.print();
}

}  // namespace hamvar
