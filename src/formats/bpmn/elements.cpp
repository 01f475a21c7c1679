// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/elements.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
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

  bool knows_hamvar = false;
  bool may_be_extended = false;

  void run() {
    const pugi::xml_node root = document_.root();
    check_root(root);
    read(root, 0, 0);
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
    knows_hamvar |= space == Space::hamvar;
    may_be_extended |= space == Space::hamvar || space == Space::camunda || space == Space::zeebe;
    return true;
  }

  /// An element with all that lies in it.
  void read(pugi::xml_node xml, ElementRef parent, std::size_t level) {
    const auto ref = static_cast<ElementRef>(all_.size());
    if (!enter(xml, parent, level)) {
      may_be_extended |= document_.check_below(xml, level + 1);
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
  NamespaceScope scope_;
  KnownNames names_;
  std::optional<std::string_view> stands_for_bpmn_;  ///< the root's prefix, if it is not bound to BPMN
  std::set<std::string, std::less<>> unknown_;       ///< names, each reported once
  std::set<std::string, std::less<>> undeclared_;    ///< prefixes, each reported once
};

/// What drawings, lists and pools name by its id, beside flow nodes, whose ids the graph looks after.
bool is_referred_to(Tag tag) {
  return tag == Tag::process || tag == Tag::participant || tag == Tag::lane || tag == Tag::sequenceFlow;
}

/// By the byte: a file has as many ids as elements, and they are long.
constexpr auto may_stand_in_name = [] {
  std::array<bool, 256> may{};
  for (std::size_t c = 0; c < may.size(); ++c)
    may[c] = may_begin_name(static_cast<char>(c)) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  return may;
}();

bool is_ncname(std::string_view id) {
  bool good = may_begin_name(id.front());
  for (const char c : id) good &= may_stand_in_name[static_cast<unsigned char>(c)];
  return good;
}

}  // namespace

Elements::Elements(const XmlDocument& document, const std::string& file, Remarks& remarks) {
  all_.reserve(document.lines().size() / 200);  // bytes that an element takes, with what it holds
  Walk walk(document, file, remarks, all_);
  walk.run();
  knows_hamvar_ = walk.knows_hamvar;
  may_be_extended_ = walk.may_be_extended;
  sort_by_tag();
  by_id_.reserve(all_.size());
  bool all_names = true;
  for (ElementRef ref = 0; ref < all_.size(); ++ref) {
    Element& element = all_[ref];
    if (element.id.empty()) {
      if (is_referred_to(element.tag))
        remarks.add(RemarkKind::irregular_file, element.xml, {}, words::no_id(element.tag));
      continue;
    }
    if (all_names && !is_ncname(element.id)) {
      all_names = false;  // one of them is enough: a tool that writes one writes many
      remarks.add(RemarkKind::irregular_file, element.xml, element.id, words::no_ncname(element.id));
    }
    const auto [first, is_new] = by_id_.emplace(element.id, ref);
    element.first_of_id = is_new;
    if (!is_new)
      remarks.add(RemarkKind::irregular_file, element.xml, element.id,
                  words::second_of_id(element.id, document.position(all_[first->second].xml).line));
  }
}

void Elements::sort_by_tag() {
  const auto of = [](const Element& element) { return static_cast<std::size_t>(element.tag); };
  for (const Element& element : all_) ++first_of_tag_[of(element) + 1];
  std::partial_sum(first_of_tag_.begin(), first_of_tag_.end(), first_of_tag_.begin());
  auto next = first_of_tag_;
  by_tag_.resize(all_.size());
  for (ElementRef ref = 0; ref < all_.size(); ++ref) by_tag_[next[of(all_[ref])]++] = ref;
}

std::span<const ElementRef> Elements::all_of(Tag tag) const {
  const auto index = static_cast<std::size_t>(tag);
  return std::span(by_tag_).subspan(first_of_tag_[index], first_of_tag_[index + 1] - first_of_tag_[index]);
}

std::span<const ElementRef> Elements::all_of(Tag tag, ElementRef around) const {
  const std::span<const ElementRef> all = all_of(tag);
  return {std::ranges::upper_bound(all, around), std::ranges::lower_bound(all, all_[around].end)};
}

std::optional<ElementRef> Elements::child(ElementRef parent, Tag tag) const {
  for (ElementRef child = parent + 1; child < all_[parent].end; child = all_[child].end)
    if (all_[child].tag == tag) return child;
  return std::nullopt;
}

std::optional<ElementRef> Elements::find(std::string_view reference) const {
  if (reference.empty()) return std::nullopt;
  auto found = by_id_.find(reference);
  if (found == by_id_.end() && reference.find(':') != std::string_view::npos)
    found = by_id_.find(local_name(reference));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

pugi::xml_node child_named(pugi::xml_node xml, std::string_view local) {
  for (const pugi::xml_node child : xml.children())
    if (child.type() == pugi::node_element && local_name(child.name()) == local) return child;
  return {};
}

}  // namespace hamvar::formats
