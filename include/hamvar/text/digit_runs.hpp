// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Numbers in a text, whatever script their digits are of.
#include <string>
#include <string_view>
#include <vector>

namespace hamvar {

/// Digits with nothing between them: text.substr(begin, end - begin).
struct DigitRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<int> digits;
};
[[nodiscard]] std::vector<DigitRun> digit_runs(std::string_view text);

/// With a "*" for each digit of a run of exactly ten: what may be the number of a person or a place is not
/// shown. As many code points as before.
[[nodiscard]] std::string without_identifiers(std::string_view text);

}  // namespace hamvar
