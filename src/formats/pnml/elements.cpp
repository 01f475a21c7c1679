// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/elements.hpp"

#include "formats/xml/xml_document.hpp"

namespace hamvar::formats::pnml {

bool is_named(pugi::xml_node node, std::string_view local) {
  return node.type() == pugi::node_element && local_name(node.name()) == local;
}

pugi::xml_node child(pugi::xml_node parent, std::string_view local) {
  for (const pugi::xml_node each : parent.children())
    if (is_named(each, local)) return each;
  return {};
}

std::string attribute(pugi::xml_node node, std::string_view local) {
  for (const pugi::xml_attribute each : node.attributes())
    if (local_name(each.name()) == local) return std::string(trimmed(each.value()));
  return {};
}

std::string content(pugi::xml_node node) {
  std::string text = node.value();  // what it begins with is kept in the element itself
  for (const pugi::xml_node each : node.children())
    if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) text += each.value();
  return std::string(trimmed(text));
}

std::string label(pugi::xml_node parent, std::string_view local) {
  const pugi::xml_node element = child(parent, local);
  if (const pugi::xml_node text = child(element, "text")) return content(text);
  if (const pugi::xml_node value = child(element, "value")) return content(value);
  return content(element);
}

void read_prom(pugi::xml_node toolspecific, Transition& transition) {
  if (attribute(toolspecific, "activity") == "$invisible$") transition.silent = true;
}

std::optional<Tag> read_tag(pugi::xml_node toolspecific) {
  if (child(toolspecific, "flow")) return Tag();
  const pugi::xml_node node = child(toolspecific, "node");
  const auto kind = value_of<NodeKind>(attribute(node, "kind"));
  if (!kind || attribute(node, "id").empty()) return std::nullopt;
  return Tag{attribute(node, "id"), *kind, {attribute(node, "en"), attribute(node, "fa")}};
}

}  // namespace hamvar::formats::pnml
