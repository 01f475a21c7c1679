// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/ids.hpp"

#include "formats/values.hpp"

namespace hamvar::formats {
namespace {

template <class Entry>
std::nullopt_t fail_unknown(const Field& field, std::string_view what, const std::vector<Entry>& entries) {
  const std::string_view id = field.value().text;
  std::vector<std::string_view> ids;
  if (!field.reading().full())
    for (const Entry& entry : entries) ids.emplace_back(entry.id);
  return field.fail("the catalogue has no " + std::string(what) + " " + double_quoted(id),
                    suggestion(id, ids));
}

/// An id of an entry of the catalogue's list `entries`, which `lookup` looks up.
template <class Entry>
std::optional<std::string> reference(const Field& field, std::string_view what,
                                     const Entry* (Catalog::*lookup)(std::string_view) const,
                                     std::vector<Entry> Catalog::*entries) {
  auto id = new_id(field);
  const Catalog* catalog = field.reading().catalog;
  if (!id || catalog == nullptr || (catalog->*lookup)(*id) != nullptr) return id;
  return fail_unknown(field, what, catalog->*entries);
}

}  // namespace

std::optional<std::string> new_id(const Field& field) {
  if (field.value().kind != JsonKind::string) return field.fail_type("an id");
  const std::string_view id = field.value().text;
  if (id.empty()) return field.fail("the id is empty");
  if (!is_id(id))
    return field.fail(
        double_quoted(id) + " is no id",
        "ids are made of letters, digits, '-', '_' and '.', at most 256, and begin with none of "
        "'-' and '.'");
  return std::string(id);
}

std::optional<std::string> agency_id(const Field& field) {
  return reference(field, "agency", &Catalog::agency, &Catalog::agencies);
}
std::optional<std::string> document_id(const Field& field) {
  return reference(field, "document", &Catalog::document, &Catalog::documents);
}
std::optional<std::string> registry_id(const Field& field) {
  return reference(field, "registry", &Catalog::registry, &Catalog::registries);
}
std::optional<std::string> law_id(const Field& field) {
  return reference(field, "law", &Catalog::law, &Catalog::laws);
}
std::optional<std::string> area_id(const Field& field) {
  return reference(field, "area", &Catalog::area, &Catalog::areas);
}

std::optional<std::string> node_id(const Field& field) {
  auto id = new_id(field);
  const NodeIds* nodes = field.reading().nodes;
  if (!id || nodes == nullptr || nodes->contains(*id)) return id;
  std::vector<std::string_view> ids;
  if (!field.reading().full())
    for (const auto& [known, index] : *nodes) ids.push_back(known);
  std::ranges::sort(ids);  // the same advice on every run
  return field.fail("the process has no node " + double_quoted(*id), suggestion(*id, ids));
}

}  // namespace hamvar::formats
