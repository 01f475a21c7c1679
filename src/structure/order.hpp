// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// The start nodes, in the order of the definition.
[[nodiscard]] std::vector<NodeRef> starts(const Process& process);

/// The nodes that `roots` reach, themselves included, in reverse postorder of a depth-first search: on
/// acyclic parts a topological order.
[[nodiscard]] std::vector<NodeRef> reverse_postorder(const Process& process,
                                                     const std::vector<NodeRef>& roots);

}  // namespace hamvar
