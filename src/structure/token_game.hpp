// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "structure/net.hpp"

namespace hamvar {

/// The token game of a process with all of BPMN, as docs/semantics.md says it, and `Soundness` in short.
/// What no token comes to by a flow (done for compensation, catching links without a partner ...) is not
/// alive. Without a node that starts nothing can begin. Linear but for look-ups.
[[nodiscard]] net::Net token_game(const Process& process);

}  // namespace hamvar
