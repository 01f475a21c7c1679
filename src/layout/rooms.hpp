// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The room that a drawing's containers have, and how they get more.
#include "layout/spot.hpp"
#include "layout/tree.hpp"

namespace hamvar::layout {

/// A drawing that is being completed.
struct Canvas {
  std::span<const Element> elements;
  const Tree& tree;
  std::vector<char> placed;  ///< by element: its box counts
  std::vector<Box> boxes;
  std::vector<std::optional<Box>> labels;
};

/// Where a member of that frame, in that lane, may stand.
[[nodiscard]] Box inside(int frame, int lane, const Canvas& canvas);

/// All that stands in a frame: members, boundary events, labels; on the plane also pools.
[[nodiscard]] std::vector<Box> contents(int frame, const Canvas& canvas);

/// Makes room for a thing of that size in a frame or its lane: downwards where nothing is in the way, else to
/// the right. What is around grows with it.
void enlarge(int frame, int lane, Size wanted, Canvas& canvas);

}  // namespace hamvar::layout
