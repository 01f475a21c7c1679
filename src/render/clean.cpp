// SPDX-License-Identifier: Apache-2.0
#include "render/clean.hpp"

#include <algorithm>

#include "hamvar/text/normalize.hpp"

namespace hamvar::render {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view ellipsis = "…";
constexpr std::string_view isolate = "\u2067";  // RLI
constexpr std::string_view isolate_end = "\u2069";
constexpr std::string_view word_joiner = "\u2060";

std::string valid_utf8(std::string_view text) {
  std::string valid;
  for (std::size_t bad = 0; (bad = first_invalid_utf8(text)) != std::string_view::npos;) {
    valid.append(text.substr(0, bad)).append(replacement);
    text.remove_prefix(bad + 1);
  }
  return valid.append(text);
}

/// The bytes of the first character of valid UTF-8.
std::string_view first_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  return text.substr(0, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

bool is_blank(std::string_view c) {
  return c == " " || c == "\t" || c == "\n" || c == "\r" || c == "\u0085" || c == "\u00A0" || c == "\u2028" ||
         c == "\u2029";
}

/// Embeddings, overrides, isolates and marks.
bool is_bidi_control(std::string_view c) {
  return c == "\u200E" || c == "\u200F" || c == "\u061C" || (c >= "\u202A" && c <= "\u202E") ||
         (c >= "\u2066" && c <= "\u2069");
}

/// XML 1.0 allows neither the C0 controls nor U+FFFE and U+FFFF; the C1 controls are no use to anyone.
bool is_forbidden(std::string_view c) {
  if (c.size() == 1) return static_cast<unsigned char>(c[0]) < 0x20 || c[0] == 0x7F;
  if (c.size() == 2) return c[0] == '\xC2' && static_cast<unsigned char>(c[1]) < 0xA0;
  return c == "\uFFFE" || c == "\uFFFF";
}

/// "&" in front of what looks like the rest of an entity: the SVG writer would take it for one.
bool begins_entity(std::string_view text) {
  const auto end = text.find_first_of("; &", 1);
  return end != std::string_view::npos && text[end] == ';' && end > 1;
}

void append_escaped(std::string& html, std::string_view c, std::string_view from_here) {
  if (c == "<") {
    html += "&lt;";
  } else if (c == ">") {
    html += "&gt;";
  } else if (c == "\"") {
    html += "&quot;";
  } else if (c == "&") {
    html += "&amp;";
    if (begins_entity(from_here)) html += word_joiner;
  } else if (c == "\\") {
    html += "\\\\";
  } else {
    html += c;
  }
}

std::string with_short_words(std::string_view text, std::size_t columns) {
  std::string broken;
  std::size_t length = 0;
  while (!text.empty()) {
    const std::string_view c = first_of(text);
    length = c == " " ? 0 : length + 1;
    if (length > columns) {
      broken += ' ';
      length = 1;
    }
    broken += c;
    text.remove_prefix(c.size());
  }
  return broken;
}

}  // namespace

std::string clean(std::string_view text, std::size_t limit) {
  const std::string valid = valid_utf8(text);
  std::string kept;
  std::size_t length = 0;
  for (std::string_view rest = valid; !rest.empty();) {
    const std::string_view c = first_of(rest);
    rest.remove_prefix(c.size());
    if (is_bidi_control(c)) continue;
    const bool blank = is_blank(c);
    if (blank && (kept.empty() || kept.back() == ' ')) continue;
    if (++length >= limit && rest.find_first_not_of(" \t\r\n") != std::string_view::npos)
      return kept.append(ellipsis);
    kept += blank ? std::string_view(" ") : is_forbidden(c) ? replacement : c;
  }
  if (!kept.empty() && kept.back() == ' ') kept.pop_back();
  return kept;
}

std::vector<std::string> lines_of(std::string_view text, std::size_t columns, std::size_t limit) {
  return wrap(with_short_words(clean(text, limit), columns), columns);
}

std::string html_line(std::string_view line) {
  const bool isolated = has_rtl(line);
  std::string html(isolated ? isolate : "");
  for (std::string_view rest = line; !rest.empty();) {
    const std::string_view c = first_of(rest);
    append_escaped(html, c, rest);
    rest.remove_prefix(c.size());
  }
  return html.append(isolated ? isolate_end : "");
}

std::string html_lines(const std::vector<std::string>& lines) {
  std::string html;
  for (const std::string& each : lines) html += (html.empty() ? "" : "<BR/>") + html_line(each);
  return html;
}

std::string ascii_id(std::string_view text) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  std::string id(text);
  std::ranges::replace_if(
      id, [&](char c) { return !plain(c); }, '_');
  return id;
}

std::size_t width_of(std::string_view line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace hamvar::render
