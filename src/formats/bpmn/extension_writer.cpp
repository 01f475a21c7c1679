// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/extension_writer.hpp"

#include "formats/bpmn/extension_tree.hpp"
#include "formats/plain_number.hpp"

namespace hamvar::formats {
namespace {

std::string scalar_text(const JsonValue& value) {
  if (value.kind == JsonKind::number) return plain_number(value.number);
  if (value.kind == JsonKind::boolean) return value.boolean ? "true" : "false";
  return std::string(value.text);
}

void put_object(Dom& dom, pugi::xml_node element, const JsonDocument& json, const JsonValue& object);

void put_list(Dom& dom, pugi::xml_node element, const JsonDocument& json, const JsonValue& list) {
  std::string words;
  for (const JsonValue& each : json.children(list)) {
    if (each.kind == JsonKind::object) {
      put_object(dom, dom.add_own(element, list.key), json, each);
      continue;
    }
    if (!words.empty()) words += ' ';
    words += scalar_text(each);
  }
  if (!words.empty()) set_attribute(element, std::string(list.key).c_str(), words);
}

/// As deep as the format is.
void put_object(Dom& dom, pugi::xml_node element, const JsonDocument& json, const JsonValue& object) {
  for (const JsonValue& member : json.children(object)) {
    if (member.kind == JsonKind::object)
      put_object(dom, dom.add_own(element, member.key), json, member);
    else if (member.kind == JsonKind::array)
      put_list(dom, element, json, member);
    else
      set_attribute(element, std::string(member.key).c_str(), scalar_text(member));
  }
}

void remove_own_properties(pugi::xml_node properties) {
  for (pugi::xml_node child = properties.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    if (attribute(child, "name").starts_with("hamvar.")) Dom::remove(child);
    child = next;
  }
}

void remove_own(pugi::xml_node extension) {
  for (pugi::xml_node child = extension.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    const Space space = child.type() == pugi::node_element ? space_at(child) : Space::foreign;
    if (space == Space::hamvar)
      Dom::remove(child);
    else if ((space == Space::camunda || space == Space::zeebe) && local_name(child.name()) == "properties")
      remove_own_properties(child);
    child = next;
  }
}

}  // namespace

void write_extension(Dom& dom, pugi::xml_node element, std::string_view local, const JsonText& object) {
  if (const pugi::xml_node extension = child_named(element, "extensionElements")) {
    remove_own(extension);
    if (object.empty() && !extension.first_attribute() && extension.select_nodes("*").empty())
      Dom::remove(extension);
  }
  if (object.empty()) return;
  const std::string text = object.print();
  const JsonDocument json(text, {});
  put_object(dom, dom.add_own(dom.need(element, "extensionElements"), local), json, json.root());
}

}  // namespace hamvar::formats
