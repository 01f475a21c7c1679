// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <utility>
#include <vector>

#include "layout/tree.hpp"

namespace hamvar::layout {

/// A node with all that goes where it goes: boundary events and labels. Boxes are relative to its corner.
struct Attached {
  Size size;
  double left = 0, right = 0, up = 0, down = 0;  ///< how far all of it reaches from the node's centre
  std::vector<std::pair<int, Box>> guests;
  std::vector<std::pair<int, Box>> labels;  ///< of the node and its guests
};

/// A size that can be drawn: whole pixels, at least one, not beyond reason.
[[nodiscard]] Size sane(Size size);
/// The same for a label, which may be none.
[[nodiscard]] Size sane_label(Size size);

/// Boundary events stand on the bottom border, and if there are too many, as many on the top; if they still
/// do not fit, the node becomes wider.
[[nodiscard]] Attached attach(int node, Size size, const Tree& tree, std::span<const Element> elements);

}  // namespace hamvar::layout
