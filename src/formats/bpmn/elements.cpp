// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/elements.hpp"

#include <array>
#include <cstring>
#include <set>

#include "formats/bpmn/words.hpp"
#include "hamvar/model/errors.hpp"

namespace hamvar::formats {
namespace {

/// Goes through a file once and keeps what is BPMN's.
class Walk {
 public:
  Walk(const XmlDocument& document, const std::string& file, Remarks& remarks, std::vector<Element>& all)
      : document_(document), file_(file), remarks_(remarks), all_(all) {}

  bool knows_hamvar = false;

  void run() {
    const pugi::xml_node root = document_.root();
    check_root(root);
    std::size_t level = 0;
    for (pugi::xml_node at = root;;) {
      pugi::xml_node next;
      if (at.type() == pugi::node_element && enter(at, level)) next = at.first_child();
      if (next) {
        open_.push_back(static_cast<ElementRef>(all_.size() - 1));
        at = next;
        ++level;
        continue;
      }
      for (; level > 0 && !(next = at.next_sibling()); --level) {
        at = at.parent();
        all_[open_.back()].end = static_cast<ElementRef>(all_.size());
        open_.pop_back();
      }
      if (level == 0) return;
      at = next;
    }
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
    if (prefix) scope_.bind(*prefix, attribute.value(), level);
    if (prefix && space_of_uri(attribute.value()) == Space::hamvar) knows_hamvar = true;
    return prefix.has_value();
  }

  /// Whether its children are to be looked at.
  bool enter(pugi::xml_node xml, std::size_t level) {
    Element element;
    element.xml = xml;
    if (level > 0) scope_.leave(level);  // what its neighbours have bound
    bool prefixed = false;
    pugi::xml_attribute each = xml.first_attribute();
    for (const char* name = each.name(); *name != '\0'; name = each.name()) {  // behind the last: no name
      if (*name == 'i' && std::strcmp(name, "id") == 0)
        element.id = trimmed(each.value());
      else if (has_prefix(name) || (*name == 'x' && std::strcmp(name, "xmlns") == 0))
        prefixed = !(level > 0 ? bind(each, level) : declared_prefix(name).has_value()) || prefixed;
      each = each.next_attribute();
    }
    if (prefixed) check_attribute_prefixes(xml);
    const std::string_view name = xml.name();
    const Space space = space_of(prefix_of(name), xml);
    if (space != Space::bpmn && space != Space::diagram) return false;
    element.tag = tag_of(local_name(name));
    if (element.tag == Tag::unknown) {
      if (unknown_.emplace(name).second)
        remarks_.add(RemarkKind::irregular_file, xml, element.id, words::unknown_element(name));
      return false;
    }
    if (element.tag == Tag::process && !open_.empty() && open_.back() != 0) {
      remarks_.add(RemarkKind::irregular_file, xml, element.id, words::process_within(element.id));
      return false;
    }
    element.parent = open_.empty() ? 0 : open_.back();
    element.end = static_cast<ElementRef>(all_.size() + 1);
    all_.push_back(element);
    return has_children_to_read(element.tag);
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
  std::optional<std::string_view> stands_for_bpmn_;  ///< the root's prefix, if it is not bound to BPMN
  std::vector<ElementRef> open_;                     ///< elements whose children are being read
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
