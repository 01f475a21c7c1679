// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>

#include "formats/bpmn/elements.hpp"

namespace hamvar::formats {

/// Changes a BPMN document so that it stays valid and readable: names bear the prefixes of the document,
/// children stand in the order of the schema and on lines of their own, ids are unique.
class Dom {
 public:
  explicit Dom(pugi::xml_document& document);

  /// A new element of BPMN in the place that the schema has for it.
  pugi::xml_node add(pugi::xml_node parent, std::string_view local);
  /// A new element of hamvar's namespace, at the end.
  pugi::xml_node add_own(pugi::xml_node parent, std::string_view local);
  /// New elements of the diagram's three namespaces, at the end.
  pugi::xml_node add_diagram(pugi::xml_node parent, std::string_view local);
  pugi::xml_node add_bounds(pugi::xml_node parent);
  pugi::xml_node add_waypoint(pugi::xml_node parent);
  /// With the white space before it.
  static void remove(pugi::xml_node element);

  /// The child, made if it is not there.
  pugi::xml_node need(pugi::xml_node parent, std::string_view local);
  /// The element's id; it gets one if it has none.
  std::string id_of(pugi::xml_node element);
  /// An id that XML allows and nothing has: `wanted`, as near as it can be.
  std::string fresh_id(std::string_view wanted);
  /// Nothing gets this id, as if something had it.
  void reserve(std::string_view id) { ids_.emplace(id); }
  /// Sets an attribute of hamvar's namespace, also to nothing.
  void set_own(pugi::xml_node element, std::string_view local, const std::string& value);
  /// Gives an element of BPMN another name.
  void rename(pugi::xml_node element, std::string_view local);
  /// Names of types in attributes: "xsi:type".
  void set_type(pugi::xml_node element, std::string_view local);

  [[nodiscard]] pugi::xml_node root() const { return root_; }
  /// The document, as it is written: as it was, but in UTF-8.
  [[nodiscard]] std::string text() const;

 private:
  void know_prefixes(pugi::xml_node element);
  /// The prefix that the root binds to a namespace; if there is none, it is bound to one that nothing uses,
  /// not even undeclared.
  std::string prefix_for(std::string_view uri, std::string_view wanted);
  pugi::xml_node insert(pugi::xml_node parent, const std::string& name, pugi::xml_node after);

  pugi::xml_document& document_;
  pugi::xml_node root_;
  std::string bpmn_;
  std::set<std::string, std::less<>> ids_;
  std::set<std::string, std::less<>> prefixes_;      ///< declared or used anywhere
  std::map<std::string, std::size_t> last_numbers_;  ///< behind ids that were made here
};

/// Without the control characters and non-characters that no XML can hold.
[[nodiscard]] std::string xml_characters(std::string_view text);

/// Sets the text of an element.
void set_text(pugi::xml_node element, std::string_view text);

/// Sets an attribute, or removes it if the value is empty.
void set_attribute(pugi::xml_node element, const char* name, const std::string& value);

}  // namespace hamvar::formats
