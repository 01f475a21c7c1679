// SPDX-License-Identifier: Apache-2.0
#include "report/utf8.hpp"

#include "hamvar/text/normalize.hpp"

namespace hamvar::report {

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t wrong = first_invalid_utf8(text); wrong != std::string_view::npos;
       wrong = first_invalid_utf8(text)) {
    valid.append(text.substr(0, wrong));
    valid += "\uFFFD";
    text.remove_prefix(wrong + 1);
  }
  return valid.append(text);
}

}  // namespace hamvar::report
