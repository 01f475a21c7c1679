// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// How well processes are matched, as the Process Model Matching Contest 2015 measures it, on the sets of the
/// contest that HAMVAR_CORPORA has.
void match_bench();

}  // namespace hamvar::bench
