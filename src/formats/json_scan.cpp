// SPDX-License-Identifier: Apache-2.0
#include "formats/json_scan.hpp"

#include <algorithm>
#include <charconv>

#include "formats/quote.hpp"
#include "hamvar/text/encoding.hpp"

namespace hamvar::formats {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }
bool in_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' ||
         c == '.' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

std::string code_point_name(char c) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return std::string("U+00") + digits[byte >> 4U] + digits[byte & 15U];
}

std::string_view wanted(JsonExpected expected) {
  switch (expected) {
    case JsonExpected::document:
      return "a JSON value";
    case JsonExpected::nothing:
      return "the end of the file";
    case JsonExpected::first_key:
      return "a key in quotes or '}'";
    case JsonExpected::key:
      return "a key in quotes";
    case JsonExpected::colon:
      return "':' behind the key";
    case JsonExpected::member_value:
    case JsonExpected::item:
      return "a value";
    case JsonExpected::object_next:
      return "',' or '}'";
    case JsonExpected::first_item:
      return "a value or ']'";
    case JsonExpected::array_next:
      return "',' or ']'";
  }
  return "";
}

/// The word, character or end of file at `at`.
std::string found_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return "the end of the file";
  if (is_control(text[at]) || text[at] == 0x7F) return code_point_name(text[at]);
  if (text[at] == '"') return "a string";
  return single_quoted(text.substr(at, std::max<std::size_t>(1, word_end(text, at) - at)));
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::string control_escape(char c) {
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  return "\\u" + code_point_name(c).substr(2);
}

/// The string that begins at `quote` is broken.
SyntaxProblem explain_string(std::string_view text, std::size_t quote) {
  for (std::size_t at = quote + 1; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\n') return {quote, "the string that begins here is not closed on its line", "add '\"'"};
    if (is_control(text[at]))
      return {at, "a string holds the control character " + code_point_name(text[at]),
              "write " + control_escape(text[at])};
    if (text[at] != '\\') continue;
    const char escaped = at + 1 < text.size() ? text[at + 1] : '\0';
    if (std::string_view("\"\\/bfnrtu").find(escaped) == std::string_view::npos || escaped == '\0')
      return {at, "unknown escape in a string", "write \\\\ for a backslash"};
    const std::string_view digits = text.substr(std::min(at + 2, text.size()), 4);
    if (escaped == 'u' && (digits.size() < 4 || !std::ranges::all_of(digits, is_hex)))
      return {at, "\\u needs four hexadecimal digits", {}};
    ++at;
  }
  if (string_end(text, quote) == text.size() && text.back() != '"')
    return {quote, "the string that begins here is not closed", "add '\"'"};
  return {quote, "the string holds half a surrogate pair",
          "write both halves, \\uD83D\\uDE00, or the letter"};
}

std::string advice_for(char found, JsonExpected expected) {
  const bool closes = found == '}' || found == ']';
  if (closes && (expected == JsonExpected::key || expected == JsonExpected::item))
    return "remove the ',' before it";
  if (found == '\'') return "JSON writes strings in double quotes";
  if (found == '/' || found == '#') return "JSON has no comments";
  if (found == '"' && (expected == JsonExpected::object_next || expected == JsonExpected::array_next))
    return "a ',' is missing before it";
  return {};
}

bool expects_value(JsonExpected expected) {
  using enum JsonExpected;
  return expected == document || expected == member_value || expected == first_item || expected == item;
}

/// A value was expected and something like a number stands there.
bool looks_like_number(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (text[at] == '-' || text[at] == '+' || text[at] == '.' || (text[at] >= '0' && text[at] <= '9'));
}

/// A number or word was read and goes on where it should have ended: "0100", "truely".
SyntaxProblem explain_word(std::string_view text, std::size_t token) {
  std::size_t begin = std::min(token, text.size());
  const bool goes_on = begin < text.size() && in_word(text[begin]);
  while (goes_on && begin > 0 && in_word(text[begin - 1])) --begin;
  if (!goes_on || begin == token) return {};
  return {begin, found_at(text, begin) + " is not a value as JSON writes it", {}};
}

struct Unescaped {
  std::string meant;
  std::size_t size = 1;  ///< bytes in the file
};

char32_t hex_at(std::string_view text, std::size_t at) {
  std::uint32_t value = 0;
  std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
  return value;
}

/// The byte or the escape at `at` of a string.
Unescaped unescaped(std::string_view text, std::size_t at) {
  if (text[at] != '\\') return {std::string(1, text[at]), 1};
  const char kind = text[at + 1];
  if (kind != 'u') {
    constexpr std::string_view letters = "bfnrt";
    const auto index = letters.find(kind);
    return {std::string(1, index == std::string_view::npos ? kind : "\b\f\n\r\t"[index]), 2};
  }
  const char32_t point = hex_at(text, at + 2);
  if (point < 0xD800 || point > 0xDBFF) return {utf8_of(point), 6};
  return {utf8_of(0x10000 + ((point - 0xD800) << 10U) + (hex_at(text, at + 8) - 0xDC00)), 12};
}

}  // namespace

std::size_t skip_space(std::string_view text, std::size_t from) {
  while (from < text.size() && is_space(text[from])) ++from;
  return from;
}

std::size_t string_end(std::string_view text, std::size_t quote) {
  std::size_t at = quote + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return std::min(at + 1, text.size());
}

std::size_t word_end(std::string_view text, std::size_t from) {
  while (from < text.size() && in_word(text[from])) ++from;
  return from;
}

std::size_t value_end(std::string_view text, std::size_t from) {
  std::size_t level = 0;
  for (std::size_t at = from; at < text.size();) {
    const char c = text[at];
    if (c == '{' || c == '[') ++level;
    if (c == '}' || c == ']') --level;
    const std::size_t word = word_end(text, at);
    at = c == '"' ? string_end(text, at) : std::max(at + 1, word);
    if (level == 0) return at;
  }
  return text.size();
}

RawText raw_string(std::string_view text, std::size_t quote) {
  RawText made;
  const std::size_t end = string_end(text, quote) - 1;
  for (std::size_t at = quote + 1; at < end;) {
    const Unescaped next = unescaped(text, at);
    made.add(next.meant, at);
    at += next.size;
  }
  made.offsets.push_back(end);
  return made;
}

SyntaxProblem explain_syntax(std::string_view text, std::size_t token, JsonExpected expected) {
  const bool string_may_come =
      expects_value(expected) || expected == JsonExpected::key || expected == JsonExpected::first_key;
  if (token < text.size() && text[token] == '"' && string_may_come) return explain_string(text, token);
  if (SyntaxProblem broken = explain_word(text, token); !broken.message.empty()) return broken;
  const std::string found = found_at(text, token);
  if (expects_value(expected) && looks_like_number(text, token))
    return {token, found + " is not a number as JSON writes it", "such as 12, -0.5 or 1e6"};
  const char at = token < text.size() ? text[token] : '\0';
  return {token, "expected " + std::string(wanted(expected)) + ", found " + found, advice_for(at, expected)};
}

}  // namespace hamvar::formats
