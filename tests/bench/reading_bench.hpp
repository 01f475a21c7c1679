// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// Reads processes of 1,000, 10,000 and 100,000 tasks and prints the time for a task; then all BPMN and PNML
/// files under HAMVAR_CORPORA, against a bare pugixml parse of the same files, one thread; prints both and
/// their ratio.
void reading_bench();

}  // namespace hamvar::bench
