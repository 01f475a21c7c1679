// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Places for what is new in a drawing.
#include "layout/frame.hpp"
#include "layout/rooms.hpp"

namespace hamvar::layout {

/// The frame's members without a place, in the order of the flow; artifacts last.
[[nodiscard]] std::vector<int> newcomers(int frame, const Plan& plan, const Canvas& canvas);

/// Places a member near what it is linked to; enlarges what is around if there is no room.
void place_member(int member, const Plan& plan, std::span<const Link> links, std::span<const Box> lines,
                  Canvas& canvas);

}  // namespace hamvar::layout
