// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What stands at something that has a place already.
#include "layout/rooms.hpp"

namespace hamvar::layout {

/// Places a boundary event on the border of its host, which has a place.
void place_guest(int guest, Canvas& canvas);

/// Places the name of what has a place: beneath, or where there is room around it.
void place_label(int element, Canvas& canvas);

}  // namespace hamvar::layout
