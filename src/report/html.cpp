// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"

#include <algorithm>

namespace hamvar::report {
namespace {

bool forbidden(char c) {
  const auto code = static_cast<unsigned char>(c);
  return (code < 0x20 && c != '\n' && c != '\t') || code == 0x7F;
}

std::string opening(std::string_view tag, Attributes attributes) {
  std::string text = "<" + std::string(tag);
  for (const auto& [name, value] : attributes)
    text += " " + std::string(name) + "=\"" + escaped(value) + "\"";
  return text;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        if (forbidden(c))
          safe += "\uFFFD";
        else
          safe += c;
        // U+FFFE and U+FFFF.
        if (safe.ends_with("\xEF\xBF\xBE") || safe.ends_with("\xEF\xBF\xBF"))
          safe.replace(safe.size() - 3, 3, "\uFFFD");
    }
  }
  return safe;
}

std::string element(std::string_view tag, Attributes attributes, std::string_view content) {
  static constexpr std::string_view in_line[] = {"a", "b", "bdi", "code", "span"};
  const bool block = std::ranges::find(in_line, tag) == std::end(in_line);
  return opening(tag, attributes) + ">" + std::string(content) + "</" + std::string(tag) +
         (block ? ">\n" : ">");
}
std::string element(std::string_view tag, std::string_view content) { return element(tag, {}, content); }
std::string text_element(std::string_view tag, std::string_view text) { return element(tag, escaped(text)); }
std::string empty_element(std::string_view tag, Attributes attributes) {
  return opening(tag, attributes) + "/>";
}

}  // namespace hamvar::report
