// SPDX-License-Identifier: Apache-2.0
#include "formats/xml/xml_document.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <cstring>
#include <optional>

#include "formats/quote.hpp"
#include "formats/xml/xml_scan.hpp"
#include "hamvar/model/errors.hpp"

namespace hamvar::formats {
namespace {

unsigned options_for(XmlKeep keep) {
  // Declaration and instructions always: one that cannot be kept is refused, so that what was read once is
  // read again.
  const unsigned always = pugi::parse_default | pugi::parse_declaration | pugi::parse_pi;
  // The text of an element in the element itself, where it is but read: every fifth node less.
  return keep == XmlKeep::content ? always | pugi::parse_embed_pcdata
                                  : always | pugi::parse_comments | pugi::parse_ws_pcdata;
}

std::string explained(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_bad_start_element:
      return "the name of an element was expected behind '<'";
    case pugi::status_bad_end_element:
    case pugi::status_end_element_mismatch:
      return "this closing tag does not fit the element that is open, or an element is not closed";
    case pugi::status_bad_attribute:
      return R"(an attribute was expected to be written as name="value")";
    case pugi::status_bad_comment:
      return "a comment is not closed by '-->'";
    case pugi::status_bad_cdata:
      return "a CDATA section is not closed by ']]>'";
    case pugi::status_bad_pi:
      return "an instruction is not closed by '?>'";
    case pugi::status_bad_pcdata:
      return "the text goes on behind the last element, or an element is not closed";
    case pugi::status_no_document_element:
      return "there is no element in the file";
    case pugi::status_unrecognized_tag:
      return "this '<' begins nothing that XML knows";
    default:
      return "the XML cannot be parsed";
  }
}

std::string levels_message() {
  return "elements lie in one another more than " + std::to_string(XmlDocument::most_levels) + " levels deep";
}

/// Where too many elements are open, seen by the brackets alone: a tree of millions of levels is not built.
/// Nothing in a text that is too short for so many.
std::optional<std::size_t> too_deep(std::string_view text) {
  constexpr std::size_t long_text = std::size_t{4} << 20;
  if (text.size() < long_text) return std::nullopt;
  std::size_t level = 0;
  for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at)) {
    if (const std::size_t special = end_of_special(text, at); special != at) {
      at = special;
      continue;
    }
    const std::size_t close = end_of_tag(text, at);
    if (text.substr(at).starts_with("</"))
      level -= level > 0 ? 1 : 0;
    else if (text[close - 1] != '/' && ++level > XmlDocument::most_levels)
      return at;
    at = close;
  }
  return std::nullopt;
}

using AttributeList = boost::container::small_vector<const char*, 16>;

/// A name that is there twice, or nothing.
const char* twice(AttributeList& names) {
  const auto same = [](const char* a, const char* b) { return *a == *b && std::strcmp(a, b) == 0; };
  constexpr std::size_t few = 12;  // compared with one another: faster than to sort them
  if (names.size() > few) {
    std::ranges::sort(names, [](const char* a, const char* b) { return std::strcmp(a, b) < 0; });
    const auto found = std::ranges::adjacent_find(names, same);
    return found == names.end() ? nullptr : *found;
  }
  for (auto name = names.begin(); name != names.end(); ++name)
    if (std::any_of(names.begin(), name, [&](const char* other) { return same(other, *name); })) return *name;
  return nullptr;
}

AttributeNames names_in(pugi::xml_node element) {
  AttributeNames names;
  pugi::xml_attribute each = element.first_attribute();
  for (const char* name = each.name(); *name != '\0'; name = each.name()) {  // behind the last: no name
    names.add(name);
    each = each.next_attribute();
  }
  return names;
}

}  // namespace

XmlDocument::XmlDocument(std::string_view text, const std::string& file, XmlKeep keep, XmlCheck check)
    : lines_(text), file_(file) {
  if (const auto deep = too_deep(text)) refuse(*deep, levels_message());
  const auto result = tree_.load_buffer(text.data(), text.size(), options_for(keep), pugi::encoding_utf8);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result) refuse(static_cast<std::size_t>(result.offset), explained(result.status));
  if (!root()) refuse(0, explained(pugi::status_no_document_element));
  for (pugi::xml_node next = root().next_sibling(); next; next = next.next_sibling())
    if (next.type() == pugi::node_element)
      refuse(offset(next), "a second element at the top of the file", "XML has one");
  if (check == XmlCheck::by_reader) return;
  check_attributes(root(), names_in(root()), 1);
  check_below(root(), 1);
}

void XmlDocument::refuse(std::size_t offset, std::string message, std::string advice) const {
  throw InputError({{file_, lines_.position(offset), {}, std::move(message), std::move(advice)}});
}

void XmlDocument::look_closely(pugi::xml_node element, std::size_t level) const {
  if (level > most_levels) refuse(offset(element), levels_message());
  AttributeList names;
  for (const pugi::xml_attribute each : element.attributes()) names.push_back(each.name());
  if (names.size() > most_attributes)
    refuse(offset(element), "an element with more than " + std::to_string(most_attributes) + " attributes");
  if (const char* name = twice(names))
    refuse(offset(element), "the attribute " + double_quoted(name) + " is there twice",
           "an element has each attribute once");
}

bool XmlDocument::check_below(pugi::xml_node element, std::size_t level) const {
  bool declares = false;
  for (pugi::xml_node child = element.first_child();; child = child.next_sibling()) {
    const pugi::xml_node_type type = child.type();  // asked for once: each question to the tree is a call
    if (type == pugi::node_null) return declares;
    if (type != pugi::node_element) continue;
    const AttributeNames names = names_in(child);
    check_attributes(child, names, level + 1);  // ends what would lie too deep
    declares = check_below(child, level + 1) || names.may_declare() || declares;
  }
}

std::size_t XmlDocument::offset(pugi::xml_node element) {
  const auto behind_bracket = element.offset_debug();
  return behind_bracket > 0 ? static_cast<std::size_t>(behind_bracket) - 1 : 0;
}

Position XmlDocument::position(pugi::xml_node element) const { return lines_.position(offset(element)); }

}  // namespace hamvar::formats
