// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/json/error.hpp>
#include <boost/json/string_view.hpp>
#include <charconv>
#include <limits>
#include <system_error>

#include "formats/json_document.hpp"
#include "formats/json_scan.hpp"

namespace hamvar::formats {

inline constexpr std::size_t most_values = 8'000'000;

/// Correctly rounded, which the parser's own conversion is not.
[[nodiscard]] inline double exact(std::string_view token) {
  double value = 0;
  const auto result = std::from_chars(token.data(), token.data() + token.size(), value);
  if (result.ec == std::errc()) return value;
  const bool tiny = token.find("e-") != token.npos || token.find("E-") != token.npos;
  return tiny ? 0 : std::numeric_limits<double>::infinity();
}

/// Boost's parser validates and calls; this walks the same text token by token, so that each event has its
/// offset.
class JsonBuilder {
  using Error = boost::json::error_code;
  using View = boost::json::string_view;

 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = max_object_size;
  static constexpr std::size_t max_key_size = max_object_size;
  static constexpr std::size_t max_string_size = max_object_size;

  JsonBuilder(std::string_view text, JsonDocument& document) : text_(text), document_(document) {
    // A value takes some 15 bytes of a definition.
    document_.values_.reserve(text.size() / 12);
  }

  /// Where the token behind the last event begins, and what may stand there.
  [[nodiscard]] std::pair<std::size_t, JsonExpected> next() const {
    const std::size_t at = skip_space(text_, end_);
    const char c = at < text_.size() ? text_[at] : '\0';
    if (expected_ == JsonExpected::colon && c == ':')
      return {skip_space(text_, at + 1), JsonExpected::member_value};
    if (expected_ == JsonExpected::object_next && c == ',')
      return {skip_space(text_, at + 1), JsonExpected::key};
    if (expected_ == JsonExpected::array_next && c == ',')
      return {skip_space(text_, at + 1), JsonExpected::item};
    return {at, expected_};
  }

  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) {
    document_.values_.push_back(open_.back());
    return true;
  }
  bool on_object_begin(Error&) { return begin(JsonKind::object, JsonExpected::first_key); }
  bool on_object_end(std::size_t size, Error& error) { return finish(size, error); }
  bool on_array_begin(Error&) { return begin(JsonKind::array, JsonExpected::first_item); }
  bool on_array_end(std::size_t size, Error& error) { return finish(size, error); }

  bool on_key_part(View part, std::size_t, Error&) { return collect(part); }
  bool on_string_part(View part, std::size_t, Error&) { return collect(part); }
  bool on_key(View last, std::size_t, Error&) {
    key_offset_ = next().first;
    key_ = whole(last);
    end_ = string_end(text_, key_offset_);
    expected_ = JsonExpected::colon;
    return true;
  }
  bool on_string(View last, std::size_t, Error& error) {
    JsonValue value = made(JsonKind::string);
    value.text = whole(last);
    return add(value, string_end(text_, value.offset), error);
  }

  bool on_number_part(View, Error&) { return true; }
  bool on_int64(std::int64_t number, View digits, Error& error) {
    return add_number(static_cast<double>(number), digits.size(), error);
  }
  bool on_uint64(std::uint64_t number, View digits, Error& error) {
    return add_number(static_cast<double>(number), digits.size(), error);
  }
  bool on_double(double, View digits, Error& error) {
    return add_number(exact(text_.substr(next().first, digits.size())), digits.size(), error);
  }
  bool on_bool(bool boolean, Error& error) {
    JsonValue value = made(JsonKind::boolean);
    value.boolean = boolean;
    return add(value, value.offset + (boolean ? 4 : 5), error);
  }
  bool on_null(Error& error) {
    const JsonValue value = made(JsonKind::null);
    return add(value, value.offset + 4, error);
  }
  bool on_comment_part(View, Error&) { return true; }
  bool on_comment(View, Error&) { return true; }

 private:
  [[nodiscard]] JsonValue made(JsonKind kind) const {
    JsonValue value;
    value.kind = kind;
    value.key = key_;
    value.key_offset = static_cast<std::uint32_t>(key_offset_);
    value.offset = static_cast<std::uint32_t>(next().first);
    return value;
  }

  bool begin(JsonKind kind, JsonExpected expected) {
    const JsonValue value = made(kind);
    open_.push_back(value);
    containers_.push_back(kind);
    key_ = {};
    end_ = value.offset + 1;
    expected_ = expected;
    return true;
  }

  /// The last `size` open values are the container's; it is the one before them.
  bool finish(std::size_t size, Error&) {
    const auto first = open_.end() - static_cast<std::ptrdiff_t>(size);
    JsonValue& container = *(first - 1);
    container.first = static_cast<std::uint32_t>(document_.values_.size());
    container.size = static_cast<std::uint32_t>(size);
    document_.values_.insert(document_.values_.end(), first, open_.end());
    open_.erase(first, open_.end());
    end_ = skip_space(text_, end_) + 1;
    containers_.pop_back();
    expect_next();
    return true;
  }

  bool add(const JsonValue& value, std::size_t end, Error& error) {
    if (open_.size() + document_.values_.size() >= most_values) {
      error = boost::json::make_error_code(boost::json::error::array_too_large);
      return false;
    }
    open_.push_back(value);
    key_ = {};
    end_ = end;
    expect_next();
    return true;
  }

  bool add_number(double number, std::size_t length, Error& error) {
    JsonValue value = made(JsonKind::number);
    value.number = number;
    return add(value, value.offset + length, error);
  }

  void expect_next() {
    expected_ = containers_.empty()                      ? JsonExpected::nothing
                : containers_.back() == JsonKind::object ? JsonExpected::object_next
                                                         : JsonExpected::array_next;
  }

  bool collect(View part) {
    parts_.append(part.data(), part.size());
    return true;
  }
  /// A string without escapes is read where it stands.
  std::string_view whole(View last) {
    const auto address = reinterpret_cast<std::uintptr_t>(last.data());
    const auto begin = reinterpret_cast<std::uintptr_t>(text_.data());
    const bool in_place = parts_.empty() && address >= begin && address < begin + text_.size();
    if (in_place) return {last.data(), last.size()};
    parts_.append(last.data(), last.size());
    if (parts_.empty()) return {};
    document_.unescaped_.push_back(std::move(parts_));
    parts_.clear();
    return document_.unescaped_.back();
  }

  std::string_view text_;
  JsonDocument& document_;
  std::vector<JsonValue> open_;  ///< containers that are not closed, each followed by its children so far
  std::vector<JsonKind> containers_;
  std::string parts_;
  std::string_view key_;
  std::size_t key_offset_ = 0;
  std::size_t end_ = 0;  ///< behind the last token
  JsonExpected expected_ = JsonExpected::document;
};

}  // namespace hamvar::formats
