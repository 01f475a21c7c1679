// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// Soundness: the program on wide parallel work, the library on long processes, and all real processes of a
/// folder against a bare parse of their files.
void verify_bench();

}  // namespace hamvar::bench
