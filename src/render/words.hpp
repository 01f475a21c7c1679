// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "hamvar/render/diagram.hpp"

namespace hamvar::render {

/// Words and colours of one mark. Each mark differs in line style or symbol too, so that no one needs to tell
/// colours apart.
struct MarkStyle {
  const char* name;    ///< in SVG classes
  const char* symbol;  ///< in front of the word
  Text word;
  const char* line;   ///< colour of border and text
  const char* fill;   ///< pale colour of the inside
  const char* style;  ///< of the border: solid, dashed
  double width;       ///< of the border, in points
};
[[nodiscard]] const MarkStyle& style_of(Mark mark);

/// "− removed", «− حذف‌شده».
[[nodiscard]] std::string tag_of(Mark mark, Language language);
/// The symbol with what is written in the place of the word.
[[nodiscard]] std::string tag_of(Mark mark, std::string_view note);

/// The pale colour of the n-th lane.
[[nodiscard]] const char* tint(std::size_t lane);

extern const Text critical_path_word;
extern const Text continued_word;  ///< label of a connector between parts
extern const Text part_word;
extern const Text of_word;
extern const Text go_on_word;  ///< legend of the numbered circles

inline constexpr double critical_width = 3.2;
inline constexpr const char* ink = "#1F2933";
inline constexpr const char* quiet = "#52606D";
inline constexpr const char* font = "DejaVu Sans";

}  // namespace hamvar::render
