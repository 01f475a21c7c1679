// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/unused_data.hpp"

#include <algorithm>

#include "formats/bpmn/data.hpp"

namespace hamvar::formats {
namespace {

/// Whether the activity reads, or else writes, what the reference names; true if that is no data.
bool is_used(BpmnReader& reader, std::string_view reference, bool read, const Activity& activity) {
  const auto found = reader.elements().find(reference);
  if (!found || !is_data(reader.elements()[*found].tag)) return true;
  const std::string_view name = data_name(reader.elements(), *found);
  if (is_data_store(reader.elements()[*found].tag)) {
    const std::string registry = reader.names().registry(name);
    const auto operation = read ? RegistryOperation::read : RegistryOperation::write;
    return registry.empty() || std::ranges::any_of(activity.registries, [&](const RegistryAccess& each) {
             return each.registry == registry && each.operation == operation;
           });
  }
  const std::string document = reader.names().document(name);
  if (document.empty()) return true;
  return read ? std::ranges::find(activity.evidence, document, &Evidence::document) != activity.evidence.end()
              : std::ranges::find(activity.documents_out, document) != activity.documents_out.end();
}

}  // namespace

std::vector<pugi::xml_node> unused_data(BpmnReader& reader, pugi::xml_node element,
                                        const Activity& activity) {
  std::vector<pugi::xml_node> unused;
  const std::string_view id = attribute(element, "id");
  const auto check = [&](pugi::xml_node association, std::string_view reference, bool read) {
    if (!is_used(reader, reference, read, activity)) unused.push_back(association);
  };
  for (const Element& each : reader.elements().all()) {
    const bool own = each.xml.parent() == element;
    if (own && each.tag == Tag::dataInputAssociation)
      check(each.xml, text_in(child_named(each.xml, "sourceRef")), true);
    if (own && each.tag == Tag::dataOutputAssociation)
      check(each.xml, text_in(child_named(each.xml, "targetRef")), false);
    if (each.tag != Tag::association || attribute(each.xml, "associationDirection") != "One") continue;
    if (attribute(each.xml, "targetRef") == id) check(each.xml, attribute(each.xml, "sourceRef"), true);
    if (attribute(each.xml, "sourceRef") == id) check(each.xml, attribute(each.xml, "targetRef"), false);
  }
  return unused;
}

}  // namespace hamvar::formats
