// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "layout/router.hpp"
#include "layout/tree.hpp"

namespace hamvar::layout {

/// Where a line of that kind may leave (or enter) an element's box, the usual place first.
struct PortWish {
  LinkKind kind = LinkKind::flow;
  bool leaves = true;
  bool pool = false;
  const Box* host = nullptr;  ///< of a boundary event
};

[[nodiscard]] std::vector<Port> ports(const Box& box, const Box& other, const PortWish& wish);

}  // namespace hamvar::layout
