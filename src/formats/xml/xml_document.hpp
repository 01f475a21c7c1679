// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "formats/line_index.hpp"

namespace hamvar::formats {

/// What the parser keeps: `content` is enough to read; `everything` (white space, comments, instructions) is
/// what gives the file back.
enum class XmlKeep { content, everything };

/// A parsed XML text that knows where each element stands. `text` (see xml_text) must outlive it.
class XmlDocument {
 public:
  /// Throws InputError with line and column: not well-formed, no element, deeper than 256 levels.
  XmlDocument(std::string_view text, const std::string& file, XmlKeep keep = XmlKeep::content);

  [[nodiscard]] pugi::xml_document& tree() { return tree_; }
  [[nodiscard]] pugi::xml_node root() const { return tree_.document_element(); }
  /// Of the '<' of an element that was parsed.
  [[nodiscard]] Position position(pugi::xml_node element) const;
  /// The same as a byte offset.
  [[nodiscard]] static std::size_t offset(pugi::xml_node element);
  [[nodiscard]] const LineIndex& lines() const { return lines_; }

 private:
  LineIndex lines_;
  pugi::xml_document tree_;
};

/// A name without its prefix, and the prefix (empty if there is none).
[[nodiscard]] inline std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}
[[nodiscard]] inline std::string_view prefix_of(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

/// Whether a name of XML may begin with this byte of UTF-8; of letters beyond ASCII not all may.
[[nodiscard]] constexpr bool may_begin_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Without white space at its ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace hamvar::formats
