// SPDX-License-Identifier: Apache-2.0
#include "formats/quote.hpp"

namespace hamvar::formats {
namespace {

std::string within(char quote, std::string_view word) {
  static constexpr std::size_t longest = 60;
  std::size_t cut = word.size();
  if (cut > longest) {
    constexpr std::size_t longest_letter = 4;
    cut = longest;
    while (cut > longest - longest_letter && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U)
      --cut;  // not within a letter; bytes that are no UTF-8 are cut anywhere
  }
  std::string text(1, quote);
  text.append(word.substr(0, cut));
  if (cut < word.size()) text += "...";
  text += quote;
  return text;
}

}  // namespace

std::string double_quoted(std::string_view word) { return within('"', word); }
std::string single_quoted(std::string_view word) { return within('\'', word); }

}  // namespace hamvar::formats
