// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamvar::formats {

/// A JSON value to be written: keys keep their order, and what fits into a line stands in one. Written
/// recursively; the depth is that of the format, not of the input.
class JsonText {
 public:
  static JsonText string(std::string_view text);
  /// The shortest number that reads as the same double; finite.
  static JsonText number(double value);
  static JsonText boolean(bool value);
  static JsonText object() { return JsonText('{'); }
  static JsonText list() { return JsonText('['); }

  JsonText& add(std::string_view key, JsonText value);
  JsonText& add(JsonText element);
  [[nodiscard]] bool empty() const { return children_.empty(); }

  /// With a line break at its end.
  [[nodiscard]] std::string print() const;

 private:
  explicit JsonText(char bracket) : bracket_(bracket) {}
  void append_to(std::string& out, std::size_t indent, std::size_t used) const;
  void append_lines(std::string& out, std::size_t indent) const;
  void append_inline(std::string& out) const;

  char bracket_ = 0;                                        ///< '{', '[' or 0: a scalar
  std::string scalar_;                                      ///< as it is written
  std::vector<std::pair<std::string, JsonText>> children_;  ///< keys as they are written, empty in a list
  std::size_t width_ = 2;                                   ///< bytes in one line
};

}  // namespace hamvar::formats
