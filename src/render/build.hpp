// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "render/graph.hpp"

namespace hamvar::render {

/// Puts a diagram into `graph`, ready to be laid out. Throws TooLargeToDraw.
void build(const Diagram& diagram, Graph& graph);

}  // namespace hamvar::render
