// SPDX-License-Identifier: Apache-2.0
#include "formats/xml/xml_document.hpp"

#include "hamvar/model/errors.hpp"

namespace hamvar::formats {
namespace {

constexpr std::size_t most_levels = 256;

unsigned options_for(XmlKeep keep) {
  if (keep == XmlKeep::content) return pugi::parse_default;
  return pugi::parse_default | pugi::parse_declaration | pugi::parse_comments | pugi::parse_pi |
         pugi::parse_ws_pcdata;
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

/// The first element deeper than that, or nothing.
pugi::xml_node too_deep(pugi::xml_node root) {
  std::size_t level = 1;
  for (pugi::xml_node at = root; at;) {
    if (level > most_levels) return at;
    if (const pugi::xml_node child = at.first_child()) {
      at = child;
      ++level;
      continue;
    }
    while (at != root && !at.next_sibling()) {
      at = at.parent();
      --level;
    }
    if (at == root) break;
    at = at.next_sibling();
  }
  return {};
}

}  // namespace

XmlDocument::XmlDocument(std::string_view text, const std::string& file, XmlKeep keep) : lines_(text) {
  const auto refuse = [&](std::size_t offset, std::string message, std::string advice = {}) {
    throw InputError({{file, lines_.position(offset), {}, std::move(message), std::move(advice)}});
  };
  const auto result = tree_.load_buffer(text.data(), text.size(), options_for(keep), pugi::encoding_utf8);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result) refuse(static_cast<std::size_t>(result.offset), explained(result.status));
  if (!root()) refuse(0, explained(pugi::status_no_document_element));
  for (pugi::xml_node next = root().next_sibling(); next; next = next.next_sibling())
    if (next.type() == pugi::node_element)
      refuse(offset(next), "a second element at the top of the file", "XML has one");
  if (const pugi::xml_node deep = too_deep(root()))
    refuse(deep.type() == pugi::node_element ? offset(deep) : 0,
           "elements lie in one another more than " + std::to_string(most_levels) + " levels deep");
}

std::size_t XmlDocument::offset(pugi::xml_node element) {
  const auto behind_bracket = element.offset_debug();
  return behind_bracket > 0 ? static_cast<std::size_t>(behind_bracket) - 1 : 0;
}

Position XmlDocument::position(pugi::xml_node element) const { return lines_.position(offset(element)); }

std::string_view local_name(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view prefix_of(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace hamvar::formats
