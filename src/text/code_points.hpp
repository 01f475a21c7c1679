// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <unicode/umachine.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// ICU has macros for this (utf8.h) that do not compile under the warnings used here.
namespace hamvar {

[[nodiscard]] inline bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct CodePoint {
  UChar32 value;       ///< -1: the bytes are not UTF-8
  std::size_t length;  ///< in bytes
};

/// The code point that `text`, which is not empty, begins with (Unicode 15, table 3-7).
[[nodiscard]] inline CodePoint first_code_point(std::string_view text) {
  static constexpr std::array<UChar32, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  constexpr CodePoint broken{-1, 1};
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return broken;
  UChar32 value = lead & (0x7F >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto trail = static_cast<unsigned char>(text[i]);
    if ((trail & 0xC0) != 0x80) return broken;
    value = (value << 6) | (trail & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[length] || surrogate || value > 0x10FFFF) return broken;
  return {value, length};
}

/// Takes the next code point off the front of UTF-8; U+FFFD for a byte that is none.
[[nodiscard]] inline UChar32 take_code_point(std::string_view& rest) {
  const CodePoint next = first_code_point(rest);
  rest.remove_prefix(next.length);
  return next.value < 0 ? 0xFFFD : next.value;
}

inline void append_code_point(std::string& text, UChar32 point) {
  const auto trail = [&](int shift) { text += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    text += static_cast<char>(point);
  } else if (point < 0x800) {
    text += static_cast<char>(0xC0 | (point >> 6));
    trail(0);
  } else if (point < 0x10000) {
    text += static_cast<char>(0xE0 | (point >> 12));
    trail(6);
    trail(0);
  } else {
    text += static_cast<char>(0xF0 | (point >> 18));
    trail(12);
    trail(6);
    trail(0);
  }
}

}  // namespace hamvar
