// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace hamvar {

struct Decoded {
  std::string utf8;  ///< all of it, or what stands before the byte that could not be decoded
  std::optional<std::size_t> stopped_at;  ///< offset of that byte
};

/// `bytes` as UTF-8. `encoding` is one of the names that IANA registers ("ISO-8859-1", "windows-1252",
/// "UTF-16LE"); nothing if it is unknown.
[[nodiscard]] std::optional<Decoded> decode(std::string_view bytes, const std::string& encoding);

/// Both names mean the same encoding, or at least the same decoder: "utf8" and "UTF-8".
[[nodiscard]] bool same_encoding(const std::string& a, const std::string& b);

/// A code point as UTF-8; U+FFFD for what is none.
[[nodiscard]] std::string utf8_of(char32_t point);

}  // namespace hamvar
