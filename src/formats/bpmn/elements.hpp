// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "formats/bpmn/namespaces.hpp"
#include "formats/bpmn/remarks.hpp"
#include "formats/bpmn/tags.hpp"

namespace hamvar::formats {

using ElementRef = std::uint32_t;

/// An element of BPMN or of its diagrams.
struct Element {
  pugi::xml_node xml;
  std::string_view id;    ///< as in the file, trimmed; empty if there is none
  ElementRef parent = 0;  ///< of the first one: itself
  ElementRef end = 0;     ///< behind its last descendant
  Tag tag = Tag::unknown;
  bool first_of_id = true;  ///< no element before it has its id
};

/// All elements of a BPMN file in the order of the file, and who has which id. What is not BPMN's is not in
/// it, nor what lies in extensionElements.
class Elements {
 public:
  /// Throws InputError if the file is no BPMN. Says what is odd with prefixes, names and ids.
  Elements(const XmlDocument& document, const std::string& file, Remarks& remarks);

  [[nodiscard]] const Element& operator[](ElementRef ref) const { return all_[ref]; }
  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] std::span<const Element> all() const { return all_; }
  /// Those with a tag, in the order of the file.
  [[nodiscard]] std::span<const ElementRef> all_of(Tag tag) const;
  /// The same of what lies in an element, however deep.
  [[nodiscard]] std::span<const ElementRef> all_of(Tag tag, ElementRef around) const;

  /// Calls `each(ElementRef)` for every child.
  template <class Each>
  void for_each_child(ElementRef parent, Each each) const {
    for (ElementRef child = parent + 1; child < all_[parent].end; child = all_[child].end) each(child);
  }
  [[nodiscard]] std::optional<ElementRef> child(ElementRef parent, Tag tag) const;
  /// Some prefix of the file is hamvar's: else none of its attributes can be there.
  [[nodiscard]] bool knows_hamvar() const { return knows_hamvar_; }
  /// Some extension may say what hamvar reads: a prefix is hamvar's, Camunda's or Zeebe's, or is declared
  /// where nobody looked what it stands for.
  [[nodiscard]] bool may_be_extended() const { return may_be_extended_; }

  /// What a reference names: by its id, or as prefix:id.
  [[nodiscard]] std::optional<ElementRef> find(std::string_view reference) const;

 private:
  /// std::hash takes eight bytes at once, Boost's one.
  boost::unordered_flat_map<std::string_view, ElementRef, std::hash<std::string_view>> by_id_;
  void sort_by_tag();

  std::vector<Element> all_;
  std::vector<ElementRef> by_tag_;                                                   ///< all, tag by tag
  std::array<ElementRef, static_cast<std::size_t>(Tag::count) + 1> first_of_tag_{};  ///< where in by_tag_
  bool knows_hamvar_ = false;
  bool may_be_extended_ = false;
};

/// The text of an attribute, trimmed; empty if it is not there.
[[nodiscard]] inline std::string_view attribute(pugi::xml_node xml, const char* name) {
  return trimmed(xml.attribute(name).value());
}
/// Whether an attribute says true, as XML's schema spells it; `otherwise` if it says neither or is not there.
[[nodiscard]] inline bool is_true(pugi::xml_node xml, const char* name, bool otherwise = false) {
  const std::string_view said = attribute(xml, name);
  return said == "true" || said == "1" || (otherwise && said != "false" && said != "0");
}
/// The text in an element, trimmed.
[[nodiscard]] inline std::string_view text_in(pugi::xml_node xml) { return trimmed(xml.text().get()); }
/// The first child element with that local name, in any namespace.
[[nodiscard]] pugi::xml_node child_named(pugi::xml_node xml, std::string_view local);

}  // namespace hamvar::formats
