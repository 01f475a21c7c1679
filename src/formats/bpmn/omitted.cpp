// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "formats/bpmn/elements.hpp"
#include "formats/bpmn/extension_tree.hpp"
#include "formats/bpmn/origin.hpp"
#include "formats/bpmn/remarks.hpp"
#include "hamvar/formats/bpmn.hpp"

namespace hamvar {
namespace formats {
namespace {

/// What JSON has no word for, one and many of it.
struct Kind {
  bool (*is)(const Element&);
  const char* one;
  const char* many;
};

bool is_foreign_extension(const Element& element) {
  if (element.tag != Tag::extensionElements) return false;
  const auto is_foreign = [](pugi::xml_node child) {
    if (child.type() != pugi::node_element || space_at(child) == Space::hamvar) return false;
    if (local_name(child.name()) != "properties") return true;
    return std::ranges::any_of(child.children(), [](pugi::xml_node property) {
      return property.type() == pugi::node_element && !attribute(property, "name").starts_with("hamvar.");
    });
  };
  return std::ranges::any_of(element.xml.children(), is_foreign);
}

template <Tag tag>
bool is(const Element& element) {
  return element.tag == tag;
}

constexpr Kind kinds[] = {
    {is<Tag::messageFlow>, "message flow", "message flows"},
    {is<Tag::textAnnotation>, "text annotation", "text annotations"},
    {is<Tag::group>, "group", "groups"},
    {is<Tag::association>, "association", "associations"},
    {is<Tag::dataObjectReference>, "data object, but for what steps read and write of it",
     "data objects, but for what steps read and write of them"},
    {is<Tag::dataStoreReference>, "data store, but for what steps read and write of it",
     "data stores, but for what steps read and write of them"},
    {is<Tag::lane>, "lane, but for who does the steps in it", "lanes, but for who does the steps in them"},
    {is<Tag::documentation>, "documentation", "documentations"},
    {is_foreign_extension, "extension of another tool", "extensions of other tools"},
    {is<Tag::bpmnDiagram>, "drawing", "drawings"},
};

}  // namespace
}  // namespace formats

std::vector<std::string> omitted_in_json(const Service& service) {
  using namespace formats;
  std::vector<std::string> lines;
  const auto* origin = dynamic_cast<const BpmnOrigin*>(service.origin.get());
  if (origin == nullptr) return lines;
  const XmlDocument document(*origin->text(), origin->file());
  Remarks remarks(document, origin->file());
  const Elements elements(document, origin->file(), remarks);
  for (const Kind& kind : kinds) {
    const auto count = std::ranges::count_if(elements.all(), kind.is);
    if (count > 0) lines.push_back(std::to_string(count) + ' ' + (count == 1 ? kind.one : kind.many));
  }
  return lines;
}

}  // namespace hamvar
