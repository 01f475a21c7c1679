// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/model/process.hpp"

namespace hamvar {

/// The same process without sub-processes: each is replaced by what lies in it. A sub-process node becomes an
/// exclusive gateway that leads to its inner start; inner starts and ends become pass-through gateways, the
/// ends joined behind. Ids are kept; new nodes get ids that no definition can have. All functions of
/// structure/ and measure/ take flat processes.
[[nodiscard]] Process flatten(const Process& process);
[[nodiscard]] bool is_flat(const Process& process);

}  // namespace hamvar
