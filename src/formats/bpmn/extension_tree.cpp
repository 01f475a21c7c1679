// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/extension_tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "formats/bpmn/extension_keys.hpp"

namespace hamvar::formats {
namespace {

constexpr std::size_t longest_path = 8;  // a property's name is as deep as its writer wants

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(separators), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

ExtensionTree leaf(std::string_view key, std::string_view text, std::size_t offset) {
  return {std::string(key), std::string(text), offset, false, {}};
}

/// "too-many-visits until 2027-03-20: why it stays": the rule, the last day, the reason.
ExtensionTree exemption_of(std::string_view said, std::size_t offset) {
  ExtensionTree entry;
  entry.offset = offset;
  const std::size_t colon = std::min(said.find(':'), said.size());
  const std::vector<std::string_view> words = parts_of(said.substr(0, colon), " \t\r\n");
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool until = words[i] == "until" && i + 1 < words.size();
    const std::string_view key = i == 0 ? "rule" : until ? "until" : words[i];
    if (until) ++i;
    entry.children.push_back(leaf(key, words[i], offset));
  }
  if (const std::string_view reason = trimmed(said.substr(std::min(colon + 1, said.size()))); !reason.empty())
    entry.children.push_back(leaf("reason", reason, offset));
  return entry;
}

/// "title-deed certified government": the first word is what the entry is about, each other a closed word.
ExtensionTree entry_of(std::string_view list, std::string_view said, std::size_t offset) {
  ExtensionTree entry;
  entry.offset = offset;
  for (const std::string_view word : parts_of(said, " \t\r\n")) {
    const std::string_view key = entry.children.empty() ? subject_key(list) : key_of_word(list, word);
    entry.children.push_back(leaf(key, word, offset));
  }
  return entry;
}

/// "PT5M..PT1H" or "PT5M..PT15M..PT1H"
bool is_range(std::string_view value) {
  std::size_t dots = 0;
  for (std::size_t at = value.find(".."); at != std::string_view::npos; at = value.find("..", at + 2)) ++dots;
  return value.starts_with('P') && (dots == 1 || dots == 2);
}

void add_range(ExtensionTree& tree, std::string_view value, std::size_t offset) {
  std::vector<std::string_view> ends;
  for (std::size_t dots = value.find(".."); dots != std::string_view::npos; dots = value.find("..")) {
    ends.push_back(trimmed(value.substr(0, dots)));
    value.remove_prefix(dots + 2);
  }
  ends.push_back(trimmed(value));
  tree.children.push_back(leaf("min", ends.front(), offset));
  if (ends.size() > 2) tree.children.push_back(leaf("mode", ends[1], offset));
  tree.children.push_back(leaf("max", ends.back(), offset));
}

JsonValue scalar(const ExtensionTree& tree, JsonDocument& document) {
  JsonValue value;
  value.text = document.keep(tree.text);
  value.kind = JsonKind::string;
  const bool says_true = tree.text == "true";
  if (is_truth_key(tree.key) && (says_true || tree.text == "false")) {
    value.kind = JsonKind::boolean;
    value.boolean = says_true;
  }
  if (is_number_key(tree.key)) {
    const auto result = std::from_chars(tree.text.data(), tree.text.data() + tree.text.size(), value.number);
    if (result.ec == std::errc() && result.ptr == tree.text.data() + tree.text.size())
      value.kind = JsonKind::number;
  }
  return value;
}

JsonValue word_list(const ExtensionTree& tree, JsonDocument& document) {
  JsonValue list;
  list.kind = JsonKind::array;
  std::vector<JsonValue> words;
  for (const std::string_view word : parts_of(tree.text, " \t\r\n,;")) {
    words.push_back(scalar(leaf({}, word, tree.offset), document));
    words.back().offset = static_cast<std::uint32_t>(tree.offset);
  }
  document.adopt(list, words);
  return list;
}

}  // namespace

ExtensionTree* ExtensionTree::find(std::string_view wanted) {
  const auto found = std::ranges::find(children, wanted, &ExtensionTree::key);
  return found == children.end() ? nullptr : &*found;
}

ExtensionTree& ExtensionTree::at(std::string_view wanted, std::size_t from) {
  if (ExtensionTree* found = find(wanted)) return *found;
  children.push_back(leaf(wanted, {}, from));
  return children.back();
}

void add_member(ExtensionTree& tree, pugi::xml_node child) {
  const std::string_view key = local_name(child.name());
  ExtensionTree made = leaf(key, text_if_leaf(child), XmlDocument::offset(child));
  add_element(made, child);
  if (!is_list_key(key)) {
    tree.children.push_back(std::move(made));
    return;
  }
  ExtensionTree& list = tree.at(key, made.offset);
  list.is_list = true;
  made.key.clear();
  list.children.push_back(std::move(made));
}

void add_element(ExtensionTree& tree, pugi::xml_node xml) {
  const std::size_t offset = XmlDocument::offset(xml);
  for (const pugi::xml_attribute each : xml.attributes()) {
    const std::string_view name = each.name();
    if (!declared_prefix(name)) tree.children.push_back(leaf(local_name(name), each.value(), offset));
  }
  for (const pugi::xml_node child : xml.children())
    if (child.type() == pugi::node_element) add_member(tree, child);
}

void add_property(ExtensionTree& tree, std::string_view name, std::string_view value, std::size_t offset) {
  constexpr std::string_view own = "hamvar.";
  const std::vector<std::string_view> path = parts_of(name.substr(own.size()), ".");
  value = trimmed(value);
  if (path.empty()) return;
  if (path.size() > longest_path) {  // no key of ours; said to be unknown as it stands
    tree.children.push_back(leaf(name, trimmed(value), offset));
    return;
  }
  ExtensionTree* at = &tree;
  if (is_actor_key(path.front())) at = &at->at("actor", offset);
  for (std::size_t i = 0; i + 1 < path.size(); ++i) at = &at->at(path[i], offset);
  ExtensionTree made = leaf(path.back(), {}, offset);
  if (is_list_key(path.back())) {
    made.is_list = true;
    for (const std::string_view each : parts_of(value, ";"))
      made.children.push_back(path.back() == "exempt" ? exemption_of(each, offset)
                                                      : entry_of(path.back(), each, offset));
  } else if (is_range(value)) {
    add_range(made, value, offset);
  } else {
    made.text = value;
  }
  at->children.push_back(std::move(made));
}

JsonValue to_json_value(const ExtensionTree& tree, JsonDocument& document) {
  JsonValue value;
  const bool is_owner =
      tree.key == "actor" && tree.text.empty();  // an empty element: an object without members
  if (tree.is_list || !tree.children.empty() || is_owner) {
    value.kind = tree.is_list ? JsonKind::array : JsonKind::object;
    std::vector<JsonValue> children;  // an XML document's depth is bounded, so this recursion is
    children.reserve(tree.children.size());
    for (const ExtensionTree& child : tree.children) children.push_back(to_json_value(child, document));
    document.adopt(value, children);
  } else {
    value = is_word_list_key(tree.key) ? word_list(tree, document) : scalar(tree, document);
  }
  value.key = document.keep(tree.key);
  value.offset = value.key_offset = static_cast<std::uint32_t>(tree.offset);
  return value;
}

namespace {

Space space_of(std::string_view prefix, pugi::xml_node xml) {
  for (; xml; xml = xml.parent())
    for (pugi::xml_attribute each = xml.first_attribute(); each; each = each.next_attribute())
      if (*each.name() == 'x' && declared_prefix(each.name()) == prefix) return space_of_uri(each.value());
  return Space::undeclared;
}

}  // namespace

Space space_at(pugi::xml_node xml) { return space_of(prefix_of(xml.name()), xml); }

pugi::xml_attribute own_attribute(pugi::xml_node xml, std::string_view local) {
  for (pugi::xml_attribute each = xml.first_attribute(); each; each = each.next_attribute()) {
    const std::string_view name = each.name();
    const bool may_be = name.size() > local.size() && name.ends_with(local);
    if (may_be && local_name(name) == local && space_of(prefix_of(name), xml) == Space::hamvar) return each;
  }
  return {};
}

}  // namespace hamvar::formats
