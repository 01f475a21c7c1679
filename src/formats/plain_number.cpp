// SPDX-License-Identifier: Apache-2.0
#include "formats/plain_number.hpp"

#include <charconv>
#include <cmath>

namespace hamvar::formats {

std::string plain_number(double number) {
  char digits[64];
  const double size = std::abs(number);
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e15);
  const auto result = plain ? std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed)
                            : std::to_chars(digits, digits + sizeof digits, number);
  return {digits, result.ptr};
}

}  // namespace hamvar::formats
