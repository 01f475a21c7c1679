// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// Reads all BPMN and PNML files under HAMVAR_CORPORA into the model, against a bare pugixml parse of the
/// same files, one thread; prints both and their ratio.
void reading_bench();

}  // namespace hamvar::bench
