// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How labels are written, where that can be mended without knowing what they mean.
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// Instead of label.substr(from, size).
struct Respelling {
  std::size_t from = 0;
  std::size_t size = 0;
  std::string_view text;
};

/// Blanks at the ends, several between two words, and in Persian the Arabic letters ي and ك. Line breaks
/// within stay, as does all that a language might want so: ة, digits, ZWNJ. In order; nothing for a label
/// without a letter or for text that may be Arabic. `persian`: what is around the label is Persian.
[[nodiscard]] std::vector<Respelling> respellings(std::string_view label, bool persian);
[[nodiscard]] std::string respelled(std::string_view label, bool persian);

/// Some label in it can only be Persian, and none is of another language of the Arabic script.
[[nodiscard]] bool is_persian(const Process& process);

}  // namespace hamvar
