// SPDX-License-Identifier: Apache-2.0
#include "formats/xml/xml_references.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "formats/quote.hpp"

namespace hamvar::formats {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_reference = 12;  // "#x0010FFFF", with room for leading zeros

/// XML 1.0, production 2.
bool is_character(std::uint32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c < 0xD800 || (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

bool is_good(std::string_view name) {
  static constexpr std::array<std::string_view, 5> own{"amp", "lt", "gt", "quot", "apos"};
  if (!name.starts_with('#')) return std::ranges::find(own, name) != own.end();
  const bool hexadecimal = name.starts_with("#x");
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t c = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), c, hexadecimal ? 16 : 10);
  return result.ec == std::errc() && result.ptr == digits.data() + digits.size() && is_character(c);
}

/// Where the comment, CDATA section or instruction ends that `at` lies in; nothing if it lies in none. `from`
/// lies in none.
std::optional<std::size_t> end_of_literal(std::string_view xml, std::size_t from, std::size_t at) {
  while ((from = xml.find('<', from)) < at) {
    const std::string_view rest = xml.substr(from);
    std::string_view end;
    if (rest.starts_with("<!--")) end = "-->";
    if (rest.starts_with("<![CDATA[")) end = "]]>";
    if (rest.starts_with("<?")) end = "?>";
    ++from;
    if (end.empty()) continue;
    from = xml.find(end, from);
    if (from == npos || from > at) return from;
  }
  return std::nullopt;
}

}  // namespace

std::optional<WrongReference> first_wrong_reference(std::string_view xml) {
  std::size_t outside = 0;  // known to lie in no literal
  for (std::size_t at = xml.find('&'); at != npos; at = xml.find('&', at)) {
    const std::size_t end = xml.substr(at, longest_reference + 2).find(';');
    const std::string_view name = end == npos ? std::string_view() : xml.substr(at + 1, end - 1);
    if (is_good(name)) {
      at += end;
      continue;
    }
    if (const auto behind = end_of_literal(xml, outside, at)) {
      if (*behind == npos) return std::nullopt;  // not closed: the parser says so
      at = outside = *behind;
      continue;
    }
    if (name.empty() || name.find_first_of(" \t\r\n<>\"'") != npos)
      return WrongReference{at, "a bare '&'", "write &amp;"};
    return WrongReference{at, double_quoted(xml.substr(at, end + 1)) + " is no character of XML",
                          "write the character itself; entities of a DTD are not read"};
  }
  return std::nullopt;
}

}  // namespace hamvar::formats
