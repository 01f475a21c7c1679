// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Just enough to write HTML that is well-formed XML, with nothing in a text that could be markup.
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace hamvar::report {

/// With "&", "<", ">" and quotation marks escaped, and U+FFFD for what XML forbids.
[[nodiscard]] std::string escaped(std::string_view text);

using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
/// <tag a="b">content</tag>; `content` is markup, attribute values are plain text. A line break follows
/// blocks only: inside of a line it would be a space.
[[nodiscard]] std::string element(std::string_view tag, Attributes attributes, std::string_view content);
[[nodiscard]] std::string element(std::string_view tag, std::string_view content);
/// An element with a plain text in it.
[[nodiscard]] std::string text_element(std::string_view tag, std::string_view text);
/// An element that is always empty, as <img/>.
[[nodiscard]] std::string empty_element(std::string_view tag, Attributes attributes);

}  // namespace hamvar::report
