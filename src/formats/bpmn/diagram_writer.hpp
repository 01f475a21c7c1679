// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>

#include "formats/bpmn/dom.hpp"

namespace hamvar::formats {

/// Whether anything is drawn.
[[nodiscard]] bool has_drawing(const Elements& elements);

/// Draws a document (BPMN DI): all of it, if it has no diagram; else what was added, around what is there.
void write_diagram(Dom& dom, const Elements& elements, const std::set<std::string>& added);

}  // namespace hamvar::formats
