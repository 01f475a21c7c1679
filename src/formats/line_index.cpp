// SPDX-License-Identifier: Apache-2.0
#include "formats/line_index.hpp"

#include <algorithm>
#include <cstring>

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
  const void* last = ::memrchr(bytes.data(), '\n', bytes.size());
  if (last == nullptr) return {from.line, from.column + code_points(bytes)};
  const auto newline = static_cast<std::size_t>(static_cast<const char*>(last) - bytes.data());
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes, '\n'));
  return {from.line + lines, 1 + code_points(bytes.substr(newline + 1))};
}

}  // namespace

Position LineIndex::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t nearest = offset / stride;
  while (checkpoints_.size() <= nearest)
    checkpoints_.push_back(behind(checkpoints_.back(), text_.substr((checkpoints_.size() - 1) * stride, stride)));
  return behind(checkpoints_[nearest], text_.substr(nearest * stride, offset - nearest * stride));
}

}  // namespace hamvar::formats
