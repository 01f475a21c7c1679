// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Where the parts of an element stand in a well-formed XML text, byte by byte: what a tree does not tell.
#include <optional>
#include <string_view>
#include <vector>

#include "formats/raw_text.hpp"

namespace hamvar::formats {

struct RawAttribute {
  std::string_view name;
  RawRange value;  ///< between the quotes, as it is written
};

struct RawElement {
  RawRange all;  ///< from its '<' to behind its last '>'
  std::string_view name;
  std::size_t name_end = 0;
  std::vector<RawAttribute> attributes;
  RawRange content;  ///< between its tags; empty where it has but one

  /// The value of an attribute.
  [[nodiscard]] std::optional<RawRange> attribute(std::string_view name) const;
};

/// The element whose '<' is at `begin`.
[[nodiscard]] RawElement raw_element(std::string_view text, std::size_t begin);

/// Of the '>' of the tag in which `at` is, or the end of the text.
[[nodiscard]] std::size_t end_of_tag(std::string_view text, std::size_t at);

/// Where the comment, CDATA section or instruction that begins at `at` is closed; npos if it is not. Nothing
/// else begins there: `at` itself.
[[nodiscard]] std::size_t end_of_special(std::string_view text, std::size_t at);

/// The value of an attribute: references are resolved, each line break and tab is a blank.
[[nodiscard]] RawText raw_value(std::string_view text, RawRange range);

}  // namespace hamvar::formats
