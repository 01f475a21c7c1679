// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which column and which row: straight tracks, with their branches above and below.
#include <span>
#include <vector>

#include "layout/layers.hpp"

namespace hamvar::layout {

struct Vertex {
  int band = 0;           ///< lanes are bands, from top to bottom
  bool artifact = false;  ///< stands in the column of what it is linked to
};

struct Cell {
  int column = 0;
  int row = 0;  ///< within the band; its main line is 0, rows above it are negative
};

/// No two vertices of a band share a cell. `sides` are links that say only what should be near.
[[nodiscard]] std::vector<Cell> make_grid(std::span<const Vertex> vertices, std::span<const Edge> flows,
                                          std::span<const Edge> sides);

}  // namespace hamvar::layout
