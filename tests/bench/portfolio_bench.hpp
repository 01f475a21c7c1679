// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// Prints services a second, memory and the ratio to a bare parse.
void portfolio_bench();

}  // namespace hamvar::bench
