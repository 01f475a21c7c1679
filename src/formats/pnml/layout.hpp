// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/pnml/net.hpp"

namespace hamvar::formats::pnml {

struct Cell {
  std::size_t column = 0;
  std::size_t row = 0;
};

/// A cell for each place, then one for each transition: from left to right by the longest way, loops aside.
[[nodiscard]] std::vector<Cell> layout(const Net& net);

}  // namespace hamvar::formats::pnml
