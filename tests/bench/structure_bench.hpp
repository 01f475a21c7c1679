// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// The refined process structure tree of generated processes of growing size, against a breadth-first pass
/// over the same graph; prints both and their ratio, which stays the same where the time is linear.
void structure_bench();

}  // namespace hamvar::bench
