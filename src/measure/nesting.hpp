// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// Maximum over the nodes of min(in-depth, out-depth): how many splits are open at most that will be joined
/// again. A flow back, which closes a cycle of a depth-first search from the nodes without a flow in, counts
/// for neither.
[[nodiscard]] std::uint64_t nesting_depth(const Process& process);

/// How many nodes of a flat process are left in rigid parts when all blocks have been reduced; those that
/// flatten() made are not counted.
[[nodiscard]] std::size_t nodes_in_rigids(const Process& flat);

}  // namespace hamvar
