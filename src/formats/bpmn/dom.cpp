// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/dom.hpp"

#include <algorithm>

#include "formats/xml/xml_writer.hpp"

namespace hamvar::formats {
namespace {

constexpr std::string_view xsi_namespace = "http://www.w3.org/2001/XMLSchema-instance";

std::string qualified(std::string_view prefix, std::string_view local) {
  return prefix.empty() ? std::string(local) : std::string(prefix) + ':' + std::string(local);
}

/// Where the schema puts a child among its siblings.
int rank_of(std::string_view local) {
  if (local == "documentation") return 0;
  if (local == "extensionElements") return 1;
  if (local == "auditing" || local == "monitoring") return 2;
  if (local == "incoming") return 3;
  if (local == "outgoing") return 4;
  if (local == "laneSet" || local == "childLaneSet" || local == "messageFlow") return 7;
  const Tag tag = tag_of(local);
  if (is_flow_node(tag) || tag == Tag::sequenceFlow || tag == Tag::dataObject ||
      tag == Tag::dataObjectReference || tag == Tag::dataStoreReference)
    return 8;
  if (tag == Tag::association || tag == Tag::group || tag == Tag::textAnnotation) return 9;
  if (local == "correlationSubscription" || local == "supports") return 10;
  if (tag == Tag::bpmnDiagram) return 11;
  return 6;
}

bool is_blank(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata && trimmed(node.value()).empty();
}

bool is_ascii_letter(char c) { return (static_cast<unsigned char>(c) | 0x20U) - 'a' < 26U; }
bool is_name_character(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/// Of two bytes in UTF-8: a letter of Latin, Greek, Cyrillic or Arabic script that every edition of XML
/// knows.
bool is_letter(std::string_view two) {
  const unsigned code =
      (static_cast<unsigned char>(two[0]) & 0x1FU) << 6U | (static_cast<unsigned char>(two[1]) & 0x3FU);
  struct Range {
    unsigned first;
    unsigned last;
  };
  static constexpr Range ranges[] = {{0xC0, 0xD6},   {0xD8, 0xF6},   {0xF8, 0x131},  {0x141, 0x148},
                                     {0x14A, 0x17E}, {0x391, 0x3A1}, {0x3A3, 0x3CE}, {0x410, 0x44F},
                                     {0x451, 0x45C}, {0x621, 0x63A}, {0x641, 0x64A}, {0x671, 0x6B7},
                                     {0x6BA, 0x6BE}, {0x6C0, 0x6CE}};
  return std::ranges::any_of(ranges,
                             [&](const Range& range) { return range.first <= code && code <= range.last; });
}

bool begins_as_name(std::string_view text) { return !text.empty() && may_begin_name(text[0]); }

/// The nearest to `wanted` that XML allows as an id.
std::string id_like(std::string_view wanted) {
  std::string id;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool two = (static_cast<unsigned char>(wanted[i]) & 0xE0U) == 0xC0U && i + 1 < wanted.size();
    if (two && is_letter(wanted.substr(i, 2)))
      id += wanted.substr(i++, 2);
    else if (is_name_character(wanted[i]))
      id += wanted[i];
    else if (!id.ends_with('_'))
      id += '_';
  }
  return begins_as_name(id) ? id : '_' + id;
}

std::size_t depth_of(pugi::xml_node node) {
  std::size_t depth = 0;
  for (node = node.parent(); node && node.type() == pugi::node_element; node = node.parent()) ++depth;
  return depth;
}

}  // namespace

Dom::Dom(pugi::xml_document& document) : document_(document), root_(document.document_element()) {
  bpmn_ = prefix_of(root_.name());
  for (pugi::xml_node at = root_; at;) {
    if (const std::string_view id = attribute(at, "id"); !id.empty()) ids_.emplace(id);
    know_prefixes(at);
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != root_ && !at.next_sibling()) at = at.parent();
    if (at == root_) break;
    at = at.next_sibling();
  }
}

void Dom::know_prefixes(pugi::xml_node element) {
  prefixes_.emplace(prefix_of(element.name()));
  for (const pugi::xml_attribute each : element.attributes()) {
    const auto declared = declared_prefix(each.name());
    prefixes_.emplace(declared ? *declared : prefix_of(each.name()));
  }
}

std::string Dom::prefix_for(std::string_view uri, std::string_view wanted) {
  for (const pugi::xml_attribute each : root_.attributes()) {
    // One that can stand before attributes too, which a default namespace does not reach; a declared prefix
    // may be no name, one that is written must be.
    const auto declared = declared_prefix(each.name());
    if (declared && begins_as_name(*declared) && each.value() == uri) return std::string(*declared);
  }
  std::string prefix(wanted);
  while (prefixes_.contains(prefix)) prefix += '_';
  prefixes_.insert(prefix);
  root_.append_attribute(("xmlns:" + prefix).c_str()) = std::string(uri).c_str();
  return prefix;
}

pugi::xml_node Dom::insert(pugi::xml_node parent, const std::string& name, pugi::xml_node after) {
  const std::string margin = "\n" + std::string(2 * (depth_of(parent) + 1), ' ');
  if (!parent.first_child())
    parent.append_child(pugi::node_pcdata).set_value(margin.substr(0, margin.size() - 2).c_str());
  pugi::xml_node blank =
      after ? parent.insert_child_after(pugi::node_pcdata, after) : parent.prepend_child(pugi::node_pcdata);
  blank.set_value(margin.c_str());
  return parent.insert_child_after(name.c_str(), blank);
}

pugi::xml_node Dom::add(pugi::xml_node parent, std::string_view local) {
  pugi::xml_node after;
  for (const pugi::xml_node child : parent.children())
    if (child.type() == pugi::node_element && rank_of(local_name(child.name())) <= rank_of(local))
      after = child;
  return insert(parent, qualified(bpmn_, local), after);
}

namespace {
pugi::xml_node last_element(pugi::xml_node parent) {
  pugi::xml_node last = parent.last_child();
  while (last && last.type() != pugi::node_element) last = last.previous_sibling();
  return last;
}
}  // namespace

pugi::xml_node Dom::add_own(pugi::xml_node parent, std::string_view local) {
  return insert(parent, qualified(prefix_for(hamvar_namespace, "hamvar"), local), last_element(parent));
}
pugi::xml_node Dom::add_diagram(pugi::xml_node parent, std::string_view local) {
  return insert(parent, qualified(prefix_for(diagram_namespace, "bpmndi"), local), last_element(parent));
}
pugi::xml_node Dom::add_bounds(pugi::xml_node parent) {
  return insert(parent, qualified(prefix_for(dc_namespace, "dc"), "Bounds"), last_element(parent));
}
pugi::xml_node Dom::add_waypoint(pugi::xml_node parent) {
  return insert(parent, qualified(prefix_for(di_namespace, "di"), "waypoint"), last_element(parent));
}

void Dom::set_own(pugi::xml_node element, std::string_view local, const std::string& value) {
  const std::string name = qualified(prefix_for(hamvar_namespace, "hamvar"), local);
  pugi::xml_attribute attribute = element.attribute(name.c_str());
  if (!attribute) attribute = element.append_attribute(name.c_str());
  attribute = xml_characters(value).c_str();
}

void Dom::rename(pugi::xml_node element, std::string_view local) {
  element.set_name(qualified(prefix_of(element.name()), local).c_str());
}

void Dom::remove(pugi::xml_node element) {
  pugi::xml_node parent = element.parent();
  if (const pugi::xml_node before = element.previous_sibling(); is_blank(before)) parent.remove_child(before);
  parent.remove_child(element);
}

pugi::xml_node Dom::need(pugi::xml_node parent, std::string_view local) {
  if (const pugi::xml_node found = child_named(parent, local)) return found;
  return add(parent, local);
}

std::string Dom::id_of(pugi::xml_node element) {
  if (const std::string_view id = attribute(element, "id"); !id.empty()) return std::string(id);
  std::string id = fresh_id(local_name(element.name()));
  set_attribute(element, "id", id);
  return id;
}

std::string Dom::fresh_id(std::string_view wanted) {
  const std::string base = id_like(wanted);
  std::string id = base;
  std::size_t& number = last_numbers_.try_emplace(base, 1).first->second;
  while (!ids_.insert(id).second) id = base + '_' + std::to_string(++number);
  return id;
}

void Dom::set_type(pugi::xml_node element, std::string_view local) {
  set_attribute(element, qualified(prefix_for(xsi_namespace, "xsi"), "type").c_str(),
                qualified(bpmn_, local));
}

std::string Dom::text() const {
  if (pugi::xml_node declaration = document_.first_child(); declaration.type() == pugi::node_declaration)
    set_attribute(declaration, "encoding", "UTF-8");
  const bool declared = document_.first_child().type() == pugi::node_declaration;
  std::string text = written_xml(document_);
  if (declared) {  // what stands between the declaration and the first element is not kept by the parser
    const std::size_t end = text.find("?>") + 2;
    text.insert(end, "\n");
  }
  return (declared ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") + text + "\n";
}

std::string xml_characters(std::string_view text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view three = text.substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF")
      i += 2;
    else if (byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r')
      kept += text[i];
  }
  return kept;
}

void set_text(pugi::xml_node element, std::string_view text) {
  element.text().set(xml_characters(text).c_str());
}

void set_attribute(pugi::xml_node element, const char* name, const std::string& value) {
  pugi::xml_attribute attribute = element.attribute(name);
  if (value.empty()) {
    element.remove_attribute(attribute);
    return;
  }
  if (!attribute) attribute = element.append_attribute(name);
  attribute = xml_characters(value).c_str();
}

}  // namespace hamvar::formats
