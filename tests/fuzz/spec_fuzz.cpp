// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "promises.hpp"

/// libFuzzer calls it by this name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  hamvar::fuzz::try_spec({reinterpret_cast<const char*>(data), size});
  return 0;
}
