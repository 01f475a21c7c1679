// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "formats/line_index.hpp"

namespace hamvar::formats {

/// What the parser keeps: `content` is enough to read; `everything` (white space, comments, instructions) is
/// what gives the file back.
enum class XmlKeep { content, everything };
/// Who looks for what the parser lets pass (see check_attributes, check_below): the document itself, or its
/// reader, who goes through the elements anyway.
enum class XmlCheck { by_document, by_reader };

/// What the names of one element's attributes begin with, to see whether one can be there twice.
class AttributeNames {
 public:
  void add(const char* name) {
    const auto letter = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(name[at])}; };
    const std::uint32_t letters = letter(0) | letter(1) << 8U | (name[1] == '\0' ? 0 : letter(2) << 16U);
    constexpr std::uint32_t golden = 2654435769;  // Fibonacci hashing (Knuth, TAOCP 3, 6.4); its first 6 bits
    const std::uint64_t bit = std::uint64_t{1} << (letters * golden >> 26U);
    alike_ = alike_ || (beginnings_ & bit) != 0;
    declares_ = declares_ || (letters & 0xFFFFFFU) == ('x' | 'm' << 8U | 'l' << 16U);
    beginnings_ |= bit;
    ++count_;
  }
  /// False if none can be there twice.
  [[nodiscard]] bool begin_alike() const { return alike_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  /// False if none declares a prefix: "xmlns:a".
  [[nodiscard]] bool may_declare() const { return declares_; }

 private:
  std::uint64_t beginnings_ = 0;  ///< a bit for each
  std::uint32_t count_ = 0;
  bool alike_ = false;
  bool declares_ = false;
};

/// A parsed XML text that knows where each element stands. `text` (see xml_text) must outlive it.
class XmlDocument {
 public:
  static constexpr std::size_t most_levels = 256;
  static constexpr std::size_t most_attributes = 1000;  ///< looking one up takes as long as they are many

  /// Throws InputError with line and column: not well-formed, no element, deeper than 256 levels.
  XmlDocument(std::string_view text, const std::string& file, XmlKeep keep = XmlKeep::content,
              XmlCheck check = XmlCheck::by_document);

  /// Throws InputError if an attribute is there twice, or there are too many, or if the element lies too
  /// deep; the first element's level is 1.
  void check_attributes(pugi::xml_node element, const AttributeNames& names, std::size_t level) const {
    if (names.begin_alike() || names.count() > most_attributes || level > most_levels)
      look_closely(element, level);
  }
  /// The same for all that lies in it. Whether something there may declare a prefix.
  bool check_below(pugi::xml_node element, std::size_t level) const;

  [[nodiscard]] pugi::xml_document& tree() { return tree_; }
  [[nodiscard]] pugi::xml_node root() const { return tree_.document_element(); }
  /// Of the '<' of an element that was parsed.
  [[nodiscard]] Position position(pugi::xml_node element) const;
  /// The same as a byte offset.
  [[nodiscard]] static std::size_t offset(pugi::xml_node element);
  [[nodiscard]] const LineIndex& lines() const { return lines_; }

 private:
  void look_closely(pugi::xml_node element, std::size_t level) const;
  [[noreturn]] void refuse(std::size_t offset, std::string message, std::string advice = {}) const;

  LineIndex lines_;
  std::string file_;
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
