// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/line_index.hpp"

namespace hamvar::formats {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// A value and where it stands in the text.
struct JsonValue {
  std::string_view key;      ///< of a member of an object
  std::string_view text;     ///< of a string, unescaped
  double number = 0;         ///< infinite where a number is too large
  std::uint32_t offset = 0;  ///< of its first byte
  std::uint32_t key_offset = 0;
  std::uint32_t first = 0;  ///< of its elements or members
  std::uint32_t size = 0;   ///< how many
  JsonKind kind = JsonKind::null;
  bool boolean = false;
};

/// A parsed text that knows where each value stands. Strings point into `text`, which must outlive it.
class JsonDocument {
 public:
  /// Throws InputError: not UTF-8, no JSON, deeper than 64 levels.
  JsonDocument(std::string_view text, const std::string& file);

  /// Without a value: for one that is made out of another format's text, whose lines these are.
  explicit JsonDocument(LineIndex lines) : lines_(std::move(lines)) {}
  /// Puts children into a container that was made.
  void adopt(JsonValue& container, const std::vector<JsonValue>& children);
  /// A string that lasts as long as the document.
  std::string_view keep(std::string text) { return unescaped_.emplace_back(std::move(text)); }

  [[nodiscard]] const JsonValue& root() const { return values_.back(); }
  [[nodiscard]] std::span<const JsonValue> children(const JsonValue& value) const {
    return std::span(values_).subspan(value.first, value.size);
  }
  [[nodiscard]] Position position(std::size_t offset) const { return lines_.position(offset); }

 private:
  friend class JsonBuilder;

  LineIndex lines_;
  std::vector<JsonValue> values_;      ///< children lie side by side, the root is the last
  std::deque<std::string> unescaped_;  ///< strings that are not written as they read
};

/// "a string", "an object": for messages.
[[nodiscard]] std::string_view described(const JsonValue& value);

}  // namespace hamvar::formats
