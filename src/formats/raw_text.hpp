// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hamvar::formats {

/// Bytes of a file: [begin, end).
struct RawRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// What an attribute or a string means, and where each byte of it stands in its file.
struct RawText {
  std::string text;
  std::vector<std::size_t> offsets;  ///< by byte: where begins what means it; and the end of all

  void add(std::string_view meant, std::size_t at) {
    text += meant;
    offsets.resize(text.size(), at);
  }
};

}  // namespace hamvar::formats
