// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/digit_runs.hpp"

#include <unicode/uchar.h>

#include "text/code_points.hpp"

namespace hamvar {

std::vector<DigitRun> digit_runs(std::string_view text) {
  std::vector<DigitRun> runs;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = first_code_point(text.substr(at));
    const int digit = next.value < 0 ? -1 : u_charDigitValue(next.value);
    if (digit >= 0 && !inside) runs.push_back({at, at, {}});
    inside = digit >= 0;
    at += next.length;
    if (!inside) continue;
    runs.back().digits.push_back(digit);
    runs.back().end = at;
  }
  return runs;
}

std::string without_identifiers(std::string_view text) {
  constexpr std::size_t length = 10;  // of Iran's national ID and postal code
  std::string made;
  std::size_t told = 0;
  for (const DigitRun& run : digit_runs(text)) {
    if (run.digits.size() != length) continue;
    made += text.substr(told, run.begin - told);
    made.append(length, '*');
    told = run.end;
  }
  made += text.substr(told);
  return made;
}

}  // namespace hamvar
