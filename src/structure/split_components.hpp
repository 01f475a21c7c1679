// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "structure/triconnected.hpp"

namespace hamvar::spqr {

/// Divides a simple biconnected graph of three or more vertices at separation pairs until nothing is left to
/// divide: into triangles, triple bonds and triconnected graphs, which are added to `found.list`, their
/// virtual edges to `found.edges`. `chosen`: the edges of the graph among those of `found`.
void split(std::uint32_t vertices, const std::vector<EdgeId>& chosen, Components& found);

}  // namespace hamvar::spqr
