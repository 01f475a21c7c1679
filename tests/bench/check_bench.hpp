// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// `hamvar check` over real drawings against a bare parse of them; each format of the findings by their
/// number.
void check_bench();

}  // namespace hamvar::bench
