// SPDX-License-Identifier: Apache-2.0
#include "render/words.hpp"

#include <array>

namespace hamvar::render {
namespace {

// Dark enough for text on the pale fill (contrast 4.5:1 and more).
const std::array<MarkStyle, 9> styles{{
    {"plain", "", {"unchanged", "بدون تغییر"}, ink, "#FFFFFF", "solid", 1.1},
    {"removed", "−", {"removed", "حذف‌شده"}, "#B42318", "#FDE7E4", "dashed", 1.6},
    {"added", "+", {"added", "افزوده"}, "#0B6B3A", "#DFF5E7", "solid", 2},
    {"moved",
     "⇄",
     {"moved or made parallel", "جابه‌جا یا هم‌زمان شده"},
     "#0B4FA0",
     "#E1EEFC",
     "solid",
     2},
    {"merged", "❐", {"merged", "ادغام‌شده"}, "#8A5A00", "#FFF1CC", "solid", 2},
    {"changed", "∗", {"changed in place", "تغییریافته"}, "#6B2FA0", "#F1E6FB", "solid", 2},
    {"passed",
     "✓",
     {"done, in this order", "انجام‌شده، به این ترتیب"},
     "#0A5C63",
     "#DDF3F4",
     "solid",
     2},
    {"token",
     "●",
     {"a token stands here in the end", "در پایان نشانه‌ای اینجاست"},
     "#B42318",
     "#FDE7E4",
     "solid",
     3},
    {"found", "▲", {"found here", "یافته"}, "#8A5A00", "#FFF1CC", "solid", 2},
}};

// Told apart by the lane's name; the tints only help the eye.
constexpr std::array<const char*, 8> tints{"#EEF3F8", "#F8F2E8", "#EDF5EE", "#F6EEF4",
                                           "#EAF4F5", "#F5F3EA", "#F0F0F7", "#F7EFEC"};

}  // namespace

const Text critical_path_word{"critical path (decides the lead time)",
                              "مسیر بحرانی (تعیین‌کنندهٔ زمان کل)"};
const Text continued_word{"continued in part", "ادامه در بخش"};
const Text part_word{"Part", "بخش"};
const Text of_word{"of", "از"};
const Text go_on_word{"continued at the same number", "ادامه در همان شماره"};

const MarkStyle& style_of(Mark mark) { return styles.at(static_cast<std::size_t>(mark)); }

std::string tag_of(Mark mark, Language language) { return tag_of(mark, style_of(mark).word.in(language)); }

std::string tag_of(Mark mark, std::string_view note) {
  return std::string(style_of(mark).symbol) + " " + std::string(note);
}

const char* tint(std::size_t lane) { return tints.at(lane % tints.size()); }

}  // namespace hamvar::render
