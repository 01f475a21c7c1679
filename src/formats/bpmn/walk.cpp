// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/walk.hpp"

#include <array>
#include <cstring>
#include <set>

#include "formats/bpmn/words.hpp"
#include "hamvar/model/errors.hpp"

namespace hamvar::formats {
namespace {

/// What the names of elements mean where the reader is: a file has few of them, each many times.
class KnownNames {
 public:
  struct Meaning {
    std::string_view name;
    Space space = Space::undeclared;
    Tag tag = Tag::unknown;
  };
  /// The place of a name; it holds that name's meaning or another's.
  Meaning& of(std::string_view name) {
    used_ = true;
    const auto letter = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(name[at])}; };
    const std::size_t middle = name.size() / 2;
    const std::size_t key = name.size() + letter(0) * 7 + letter(middle) * 31 + letter(name.size() - 1) * 5;
    return meanings_[key % meanings_.size()];
  }
  /// When prefixes are bound anew.
  void forget() {
    if (used_) meanings_ = {};
    used_ = false;
  }

 private:
  std::array<Meaning, 64> meanings_;
  bool used_ = false;
};

/// Goes through a file once and keeps what is BPMN's.
class Walk {
 public:
  Walk(const XmlDocument& document, const std::string& file, Remarks& remarks, std::vector<Element>& all)
      : document_(document), file_(file), remarks_(remarks), all_(all) {}

  Walked run() {
    const pugi::xml_node root = document_.root();
    check_root(root);
    read(root, 0, 0);
    return walked_;
  }

 private:
  void check_root(pugi::xml_node root) {
    for (const pugi::xml_attribute each : root.attributes()) bind(each, 0);
    const std::string_view prefix = prefix_of(root.name());
    const Space space = scope_.space_of(prefix);
    const bool good = local_name(root.name()) == "definitions" &&
                      (space == Space::bpmn || space == Space::undeclared || space == Space::foreign);
    if (!good)
      throw InputError({{file_,
                         document_.position(root),
                         {},
                         "no BPMN: the first element is <" + std::string(root.name()) +
                             ">, not <definitions> in BPMN's namespace",
                         "save the model as BPMN 2.0 XML"}});
    if (space == Space::bpmn) return;
    stands_for_bpmn_ = prefix;
    remarks_.add(RemarkKind::irregular_file, root, {}, words::no_bpmn_namespace(prefix));
  }

  /// By hand: names are short, and there are many.
  static bool has_prefix(const char* name) {
    while (*name != '\0' && *name != ':') ++name;
    return *name == ':';
  }

  bool bind(pugi::xml_attribute attribute, std::size_t level) {
    const auto prefix = declared_prefix(attribute.name());
    if (!prefix) return false;
    const Space space = space_of_uri(attribute.value());
    scope_.bind(*prefix, space, level);
    names_.forget();
    walked_.knows_hamvar |= space == Space::hamvar;
    walked_.may_be_extended |= space == Space::hamvar || space == Space::camunda || space == Space::zeebe;
    return true;
  }

  /// An element with all that lies in it.
  void read(pugi::xml_node xml, ElementRef parent, std::size_t level) {
    const auto ref = static_cast<ElementRef>(all_.size());
    if (!enter(xml, parent, level)) {
      walked_.may_be_extended |= document_.check_below(xml, level + 1);
      return;
    }
    for (pugi::xml_node child = xml.first_child();; child = child.next_sibling()) {
      const pugi::xml_node_type type = child.type();  // asked for once: each question to the tree is a call
      if (type == pugi::node_null) break;
      if (type == pugi::node_element) read(child, ref, level + 1);  // enter() ends what would lie too deep
    }
    all_[ref].end = static_cast<ElementRef>(all_.size());
  }

  /// Keeps it, if it is BPMN's. Whether its children are to be looked at.
  bool enter(pugi::xml_node xml, ElementRef parent, std::size_t level) {
    if (level > 0 && scope_.leave(level)) names_.forget();  // what its neighbours have bound
    const std::string_view id = read_attributes(xml, level);
    const auto [name, space, tag] = meaning_of(xml);
    if (space != Space::bpmn && space != Space::diagram) return false;
    if (tag == Tag::unknown) {
      if (unknown_.emplace(name).second)
        remarks_.add(RemarkKind::irregular_file, xml, id, words::unknown_element(name));
      return false;
    }
    if (tag == Tag::process && parent != 0) {
      remarks_.add(RemarkKind::irregular_file, xml, id, words::process_within(id));
      return false;
    }
    Element& made = all_.emplace_back();
    made.xml = xml;
    made.id = id;
    made.parent = parent;
    made.end = static_cast<ElementRef>(all_.size());
    made.tag = tag;
    return has_children_to_read(tag);
  }

  /// Binds the prefixes that an element declares, and looks whether its attributes are in order. Returns its
  /// id.
  std::string_view read_attributes(pugi::xml_node xml, std::size_t level) {
    std::string_view id;
    bool prefixed = false;
    AttributeNames names;
    pugi::xml_attribute each = xml.first_attribute();
    for (const char* name = each.name(); *name != '\0'; name = each.name()) {  // behind the last: no name
      names.add(name);
      if (*name == 'i' && std::strcmp(name, "id") == 0)
        id = trimmed(each.value());
      else if (has_prefix(name) || (*name == 'x' && std::strcmp(name, "xmlns") == 0))
        prefixed = !(level > 0 ? bind(each, level) : declared_prefix(name).has_value()) || prefixed;
      each = each.next_attribute();
    }
    document_.check_attributes(xml, names, level + 1);
    if (prefixed) check_attribute_prefixes(xml);
    return id;
  }

  KnownNames::Meaning meaning_of(pugi::xml_node xml) {
    const std::string_view name = xml.name();
    KnownNames::Meaning& known = names_.of(name);
    if (known.name != name) known = {name, space_of(prefix_of(name), xml), tag_of(local_name(name))};
    return known;
  }

  static bool has_children_to_read(Tag tag) {
    using enum Tag;
    return tag != extensionElements && tag != documentation && tag != bpmnShape && tag != bpmnEdge;
  }

  Space space_of(std::string_view prefix, pugi::xml_node xml) {
    if (stands_for_bpmn_ && prefix == *stands_for_bpmn_) return Space::bpmn;
    const Space space = scope_.space_of(prefix);
    if (space == Space::undeclared) report_undeclared(prefix, xml);
    return space;
  }

  void check_attribute_prefixes(pugi::xml_node xml) {
    for (const pugi::xml_attribute each : xml.attributes()) {
      const std::string_view prefix = prefix_of(each.name());
      if (!prefix.empty() && prefix != "xmlns" && scope_.space_of(prefix) == Space::undeclared)
        report_undeclared(prefix, xml);
    }
  }

  void report_undeclared(std::string_view prefix, pugi::xml_node xml) {
    if (prefix.empty() || !undeclared_.emplace(prefix).second) return;
    remarks_.add(RemarkKind::irregular_file, xml, {}, words::undeclared_prefix(prefix));
  }

  const XmlDocument& document_;
  const std::string& file_;
  Remarks& remarks_;
  std::vector<Element>& all_;
  Walked walked_;
  NamespaceScope scope_;
  KnownNames names_;
  std::optional<std::string_view> stands_for_bpmn_;  ///< the root's prefix, if it is not bound to BPMN
  std::set<std::string, std::less<>> unknown_;       ///< names, each reported once
  std::set<std::string, std::less<>> undeclared_;    ///< prefixes, each reported once
};

}  // namespace

Walked walk(const XmlDocument& document, const std::string& file, Remarks& remarks,
            std::vector<Element>& all) {
  return Walk(document, file, remarks, all).run();
}

}  // namespace hamvar::formats
