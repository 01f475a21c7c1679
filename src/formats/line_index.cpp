// SPDX-License-Identifier: Apache-2.0
#include "formats/line_index.hpp"

#include <algorithm>
#include <cstring>

namespace hamvar::formats {
namespace {

constexpr std::size_t marked_every = 512;

/// How many bytes `is` holds for, summed up in bytes first, which compiles to wide instructions.
template <class Is>
std::uint32_t count_of(std::string_view bytes, Is is) {
  constexpr std::size_t most = 240;  // fits a byte, and is a multiple of what an instruction takes
  std::uint32_t count = 0;
  for (std::size_t from = 0; from < bytes.size(); from += most) {
    std::uint8_t part = 0;
    for (const char byte : bytes.substr(from, most))
      part = static_cast<std::uint8_t>(part + (is(byte) ? 1 : 0));
    count += part;
  }
  return count;
}

std::uint32_t code_points(std::string_view bytes) {
  return count_of(bytes, [](char byte) { return (static_cast<std::uint8_t>(byte) & 0xC0U) != 0x80U; });
}

/// Where the byte behind `bytes` stands, if they begin at `from`.
Position behind(Position from, std::string_view bytes) {
  const void* last = ::memrchr(bytes.data(), '\n', bytes.size());
  if (last == nullptr) return {from.line, from.column + code_points(bytes)};
  const auto newline = static_cast<std::size_t>(static_cast<const char*>(last) - bytes.data());
  const std::uint32_t lines = count_of(bytes, [](char byte) { return byte == '\n'; });
  return {from.line + lines, 1 + code_points(bytes.substr(newline + 1))};
}

}  // namespace

Position LineIndex::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t nearest = offset / marked_every;
  while (checkpoints_.size() <= nearest)
    checkpoints_.push_back(
        behind(checkpoints_.back(), text_.substr((checkpoints_.size() - 1) * marked_every, marked_every)));
  return behind(checkpoints_[nearest], text_.substr(nearest * marked_every, offset - nearest * marked_every));
}

}  // namespace hamvar::formats
