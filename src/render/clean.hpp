// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hamvar::render {

/// Text that is safe to show: valid UTF-8 of characters that XML allows (U+FFFD for others), white space of
/// any kind as single blanks, without bidirectional controls, which could turn their surroundings round; at
/// most `limit` code points, the last of them "…" if something was cut.
[[nodiscard]] std::string clean(std::string_view text, std::size_t limit);

/// The clean text in lines of at most `columns` code points; a longer word is broken.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, std::size_t columns,
                                                std::size_t limit);

/// One line of clean text for an HTML-like label: nothing in it is markup, an escape sequence or an entity,
/// and right-to-left text keeps its order.
[[nodiscard]] std::string html_line(std::string_view line);

/// Lines as an HTML-like text, with line breaks between.
[[nodiscard]] std::string html_lines(const std::vector<std::string>& lines);

/// An id for SVG and DOT: `text` with '_' for all but ASCII letters, digits, '-', '.' and '_'.
[[nodiscard]] std::string ascii_id(std::string_view text);

/// How wide a line is drawn, in code points.
[[nodiscard]] std::size_t width_of(std::string_view line);

}  // namespace hamvar::render
