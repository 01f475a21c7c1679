// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// One replication on one core of two processes, with growing numbers of cases; prints cases and events a
/// second, which stay the same where the time is linear.
void simulate_bench();

}  // namespace hamvar::bench
