// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include <array>
#include <charconv>

#include "report/utf8.hpp"

namespace hamvar::report {

std::string csv_field(std::string_view text) {
  std::string valid = valid_utf8(text);
  if (valid.find_first_of(",\"\r\n") == std::string::npos) return valid;
  std::string quoted = "\"";
  for (const char c : valid) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string csv_number(double number) {
  std::array<char, 400> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

}  // namespace hamvar::report
