// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/frame.hpp"

namespace hamvar::layout {

/// Boxes of everything and labels of elements, without lines.
void place_all(Plan& plan, Drawing& drawing);

/// From relative to absolute: a frame's members, their guests and labels, and its lanes.
void settle(int frame, const Box& around, const Plan& plan, Drawing& drawing);

[[nodiscard]] Plan make_plan(std::span<const Element> elements, std::span<const Link> links);

}  // namespace hamvar::layout
