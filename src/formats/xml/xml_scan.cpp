// SPDX-License-Identifier: Apache-2.0
#include "formats/xml/xml_scan.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "hamvar/text/encoding.hpp"

namespace hamvar::formats {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::size_t behind_white_space(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(white_space, at), text.size());
}

/// Behind the '>' of the tag that closes what was open before `at`; `content_end` becomes its '<'.
std::size_t end_of_content(std::string_view text, std::size_t at, std::size_t& content_end) {
  for (std::size_t level = 1; (at = text.find('<', at)) < text.size();) {
    if (const std::size_t special = end_of_special(text, at); special != at) {
      at = special;
      continue;
    }
    const std::size_t close = end_of_tag(text, at);
    if (text.substr(at).starts_with("</")) {
      if (--level == 0) {
        content_end = at;
        return close + 1;
      }
    } else if (text[close - 1] != '/') {
      ++level;
    }
    at = close;
  }
  return content_end = text.size();
}

std::string meant_by(std::string_view reference) {
  if (reference == "lt") return "<";
  if (reference == "gt") return ">";
  if (reference == "amp") return "&";
  if (reference == "quot") return "\"";
  if (reference == "apos") return "'";
  if (!reference.starts_with('#')) return {};
  const bool hexadecimal = reference.starts_with("#x");
  reference.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t point = 0;
  std::from_chars(reference.data(), reference.data() + reference.size(), point, hexadecimal ? 16 : 10);
  return utf8_of(point);
}

}  // namespace

std::optional<RawRange> RawElement::attribute(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &RawAttribute::name);
  return found == attributes.end() ? std::nullopt : std::optional(found->value);
}

RawElement raw_element(std::string_view text, std::size_t begin) {
  RawElement element;
  element.all.begin = begin;
  element.name_end = std::min(text.find_first_of(" \t\r\n/>", begin), text.size());
  element.name = text.substr(begin + 1, element.name_end - begin - 1);
  std::size_t at = behind_white_space(text, element.name_end);
  while (at < text.size() && text[at] != '>' && text[at] != '/') {
    RawAttribute& made = element.attributes.emplace_back();
    const std::size_t name_end = text.find_first_of(" \t\r\n=", at);
    made.name = text.substr(at, name_end - at);
    made.value.begin = std::min(text.find_first_of("\"'", name_end), text.size() - 1) + 1;
    made.value.end = std::min(text.find(text[made.value.begin - 1], made.value.begin), text.size());
    at = behind_white_space(text, made.value.end + 1);
  }
  const std::size_t close = end_of_tag(text, at);
  element.content = {close, close};
  element.all.end = std::min(close + 1, text.size());
  if (at < text.size() && text[at] == '/') return element;
  element.content.begin = element.all.end;
  element.all.end = end_of_content(text, element.all.end, element.content.end);
  return element;
}

std::size_t end_of_tag(std::string_view text, std::size_t at) {
  char quote = '\0';
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0' ? c == quote : c == '"' || c == '\'')
      quote = quote != '\0' ? '\0' : c;
    else if (c == '>' && quote == '\0')
      break;
  }
  return at;
}

std::size_t end_of_special(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 9);
  if (rest.starts_with("<!--")) return text.find("-->", at + 4);
  if (rest.starts_with("<![CDATA[")) return text.find("]]>", at + 9);
  return rest.starts_with("<?") ? text.find("?>", at + 2) : at;
}

RawText raw_value(std::string_view text, RawRange range) {
  RawText made;
  for (std::size_t at = range.begin; at < range.end;) {
    const char c = text[at];
    const std::size_t semicolon = c == '&' ? text.find(';', at) : std::string_view::npos;
    const bool pair = c == '\r' && at + 1 < range.end && text[at + 1] == '\n';
    const bool white = c == '\t' || c == '\r' || c == '\n';
    if (semicolon < range.end) {
      made.add(meant_by(text.substr(at + 1, semicolon - at - 1)), at);
      at = semicolon + 1;
    } else {
      made.add(white ? " " : text.substr(at, 1), at);
      at += pair ? 2U : 1U;
    }
  }
  made.offsets.push_back(range.end);
  return made;
}

}  // namespace hamvar::formats
