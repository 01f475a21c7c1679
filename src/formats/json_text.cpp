// SPDX-License-Identifier: Apache-2.0
#include "formats/json_text.hpp"

#include "formats/plain_number.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace hamvar::formats {
namespace {

constexpr std::size_t line_width = 110;

std::string escaped(char c) {
  static constexpr std::string_view digits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return std::string("\\u00") + digits[byte >> 4U] + digits[byte & 15U];
  }
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20)
      out += escaped(c);
    else
      out += c;
  }
  out += '"';
  return out;
}

}  // namespace

JsonText JsonText::string(std::string_view text) {
  JsonText value(0);
  value.scalar_ = in_quotes(text);
  value.width_ = value.scalar_.size();
  return value;
}

JsonText JsonText::number(double number) {
  assert(std::isfinite(number));
  JsonText value(0);
  value.scalar_ = plain_number(number);
  value.width_ = value.scalar_.size();
  return value;
}

JsonText JsonText::boolean(bool yes) {
  JsonText value(0);
  value.scalar_ = yes ? "true" : "false";
  value.width_ = value.scalar_.size();
  return value;
}

JsonText& JsonText::add(std::string_view key, JsonText value) {
  children_.emplace_back(in_quotes(key) + ": ", std::move(value));
  width_ += children_.back().first.size() + children_.back().second.width_ + (children_.size() > 1 ? 2 : 0);
  return *this;
}

JsonText& JsonText::add(JsonText element) {
  width_ += element.width_ + (children_.empty() ? 0 : 2);
  children_.emplace_back(std::string(), std::move(element));
  return *this;
}

std::string JsonText::print() const {
  std::string out;
  append_to(out, 0, 0);
  out += '\n';
  return out;
}

// `used` bytes of the line are taken already.
void JsonText::append_to(std::string& out, std::size_t indent, std::size_t used) const {
  if (bracket_ == 0 || children_.empty() || used + width_ < line_width)
    append_inline(out);
  else
    append_lines(out, indent);
}

void JsonText::append_lines(std::string& out, std::size_t indent) const {
  out += bracket_;
  for (std::size_t i = 0; i < children_.size(); ++i) {
    out += i > 0 ? ",\n" : "\n";
    out.append(indent + 2, ' ');
    out += children_[i].first;
    children_[i].second.append_to(out, indent + 2, indent + 2 + children_[i].first.size());
  }
  out += '\n';
  out.append(indent, ' ');
  out += bracket_ == '{' ? '}' : ']';
}

void JsonText::append_inline(std::string& out) const {
  if (bracket_ == 0) {
    out += scalar_;
    return;
  }
  out += bracket_;
  for (std::size_t i = 0; i < children_.size(); ++i) {
    if (i > 0) out += ", ";
    out += children_[i].first;
    children_[i].second.append_inline(out);
  }
  out += bracket_ == '{' ? '}' : ']';
}

}  // namespace hamvar::formats
