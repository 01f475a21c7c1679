// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// The start nodes, in the order of the definition; the end nodes likewise.
[[nodiscard]] std::vector<NodeRef> starts(const Process& process);
[[nodiscard]] std::vector<NodeRef> ends(const Process& process);

/// The nodes that `roots` reach, themselves included, in reverse postorder of a depth-first search: on
/// acyclic parts a topological order.
[[nodiscard]] std::vector<NodeRef> reverse_postorder(const Process& process,
                                                     const std::vector<NodeRef>& roots);
/// The same against the flows: the nodes that reach `roots`.
[[nodiscard]] std::vector<NodeRef> reverse_postorder_backward(const Process& process,
                                                              const std::vector<NodeRef>& roots);

}  // namespace hamvar
