// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/tree.hpp"

namespace hamvar::layout {

/// Draws all links between the drawing's boxes, then places the links' labels. With `keep`, ways that are
/// given stay.
void route_all(std::span<const Element> elements, const Tree& tree, std::span<const Link> links, bool keep,
               Drawing& drawing);

/// Whether a link's way is given and can be used.
[[nodiscard]] bool has_way(const Link& link);

}  // namespace hamvar::layout
