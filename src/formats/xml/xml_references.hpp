// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace hamvar::formats {

struct WrongReference {
  std::size_t offset = 0;
  std::string message;
  std::string advice;
};

/// The first `&` that begins neither one of XML's own five entities nor the number of a character that XML
/// has. Nothing is ever expanded but those.
[[nodiscard]] std::optional<WrongReference> first_wrong_reference(std::string_view xml);

}  // namespace hamvar::formats
