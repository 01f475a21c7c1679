// SPDX-License-Identifier: Apache-2.0
#include "formats/line_index.hpp"

#include <algorithm>

namespace hamvar::formats {
namespace {

constexpr std::size_t stride = 512;

std::uint32_t code_points(std::string_view bytes) {
  std::uint32_t count = 0;
  for (const char byte : bytes) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

/// Where the byte behind `bytes` stands, if they begin at `from`.
Position behind(Position from, std::string_view bytes) {
  const auto newline = bytes.rfind('\n');
  if (newline == std::string_view::npos) return {from.line, from.column + code_points(bytes)};
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes, '\n'));
  return {from.line + lines, 1 + code_points(bytes.substr(newline + 1))};
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  checkpoints_.reserve(text.size() / stride + 1);
  Position at{1, 1};
  for (std::size_t offset = 0; offset <= text.size(); offset += stride) {
    checkpoints_.push_back(at);
    at = behind(at, text.substr(offset, stride));
  }
}

Position LineIndex::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t nearest = offset / stride;
  return behind(checkpoints_[nearest], text_.substr(nearest * stride, offset - nearest * stride));
}

}  // namespace hamvar::formats
