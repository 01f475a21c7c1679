// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>

namespace hamvar::test {

/// How many of `many` random cases (or how much of a large one) to try: a tenth under the sanitizers, which
/// take more than ten times as long and see what they look for in the first few.
constexpr std::size_t scaled(std::size_t many) {
#ifdef __SANITIZE_ADDRESS__
  return many / 10;
#else
  return many;
#endif
}

}  // namespace hamvar::test
