// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/frame.hpp"

namespace hamvar::layout {

/// Boxes of everything and labels of elements, without lines.
void place_all(Plan& plan, Drawing& drawing);

[[nodiscard]] Plan make_plan(std::span<const Element> elements, std::span<const Link> links);

}  // namespace hamvar::layout
