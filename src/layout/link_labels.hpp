// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

#include "hamvar/layout/layout.hpp"

namespace hamvar::layout {

/// Beside the ways, as near to where they begin as there is room.
void place_link_labels(std::span<const Element> elements, std::span<const Link> links, Drawing& drawing);

}  // namespace hamvar::layout
