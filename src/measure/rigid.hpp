// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A rigid part: the ways through it do not nest, so it is looked at as a graph of its children.
#include <cstddef>
#include <vector>

#include "hamvar/model/process.hpp"
#include "hamvar/structure/blocks.hpp"

namespace hamvar {

/// The gateway that child `i` is; `exclusive` for what lies on a flow and for other nodes.
[[nodiscard]] NodeKind gateway_of(const Block& rigid, std::size_t i, const BlockTree& tree,
                                  const Process& process);
/// Can two of its ways be gone at the same time?
[[nodiscard]] bool concurrent(const Block& rigid, const BlockTree& tree, const Process& process);
/// How often each child happens in one case, by flow balance.
[[nodiscard]] std::vector<double> passes_of_children(const Block& rigid, const BlockTree& tree,
                                                     const Process& process);

}  // namespace hamvar
