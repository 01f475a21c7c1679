// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "formats/bpmn/namespaces.hpp"
#include "formats/json_document.hpp"
#include "formats/xml/xml_document.hpp"

namespace hamvar::formats {

/// What hamvar's extension elements and extension properties say, as the tree that docs/spec.md describes:
/// an attribute or property is a member, a child element an object, repeated elements a list.
struct ExtensionTree {
  std::string key;
  std::string text;        ///< of a leaf
  std::size_t offset = 0;  ///< of the element that says it
  bool is_list = false;
  std::vector<ExtensionTree> children;

  [[nodiscard]] bool empty() const { return text.empty() && children.empty(); }
  [[nodiscard]] ExtensionTree* find(std::string_view wanted);
  /// The child with that key, made if it is not there.
  ExtensionTree& at(std::string_view wanted, std::size_t from);
};

/// Adds what an element of hamvar's namespace says: its attributes and children.
void add_element(ExtensionTree& tree, pugi::xml_node xml);

/// Adds an element as a member of what is said: one that can be repeated to its list.
void add_member(ExtensionTree& tree, pugi::xml_node child);

/// Adds a property as people type it: `name` is "hamvar.touch" or "hamvar.legal.status". Lists are separated
/// by ';', the words of an entry by blanks: "birth-certificate copy; title-deed certified government". A
/// range of times is "PT5M..PT15M..PT1H"; an exemption "too-many-visits until 2027-03-20: why it stays".
void add_property(ExtensionTree& tree, std::string_view name, std::string_view value, std::size_t offset);

/// The tree as a JSON value, numbers and truth values being what their keys ask for.
[[nodiscard]] JsonValue to_json_value(const ExtensionTree& tree, JsonDocument& document);

/// The namespace of an element, by the declarations on it and around it.
[[nodiscard]] Space space_at(pugi::xml_node xml);

/// An attribute of hamvar's namespace on an element of BPMN, whatever its prefix; none if it is not there.
[[nodiscard]] pugi::xml_attribute own_attribute(pugi::xml_node xml, std::string_view local);

}  // namespace hamvar::formats
