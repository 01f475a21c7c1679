// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// Duplicated work planted in generated portfolios of 10,000 and 100,000 services: how much of it is found,
/// how long it takes, and how much memory.
void duplicates_bench();

}  // namespace hamvar::bench
