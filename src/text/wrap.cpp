// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/normalize.hpp"
#include "text/code_points.hpp"

namespace hamvar {
namespace {

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  static constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t length = code_points(word);
    if (lines.empty() || used + 1 + length > columns) {
      lines.emplace_back(word);
      used = length;
    } else {
      lines.back().append(" ").append(word);
      used += 1 + length;
    }
    at = text.find_first_not_of(blanks, end);
  }
  return lines;
}

}  // namespace hamvar
