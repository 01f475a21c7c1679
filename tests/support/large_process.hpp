// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Processes that are large in one direction: nothing may recurse as deep as they are.
#include "hamvar/model/process.hpp"

namespace hamvar::test {

/// start > s0 > s1 > ... > end
[[nodiscard]] Process long_chain(std::size_t steps);
/// Exclusive and parallel blocks in turn, each inside the one before, with a step "s<depth>" on its other
/// way.
[[nodiscard]] Process deep_nesting(std::size_t depth);

}  // namespace hamvar::test
