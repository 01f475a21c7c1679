// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/graph.hpp"

namespace hamvar::formats {

/// By vertex: the innermost lane that the node lies in, or no_element. Lanes list their nodes; where a
/// process has lanes and a node is in none of their lists, the drawing decides. What lies in a sub-process
/// lies where that does.
[[nodiscard]] std::vector<ElementRef> lanes_of(const Elements& elements, const BpmnProcess& process,
                                               const Vertices& vertices, Remarks& remarks);

/// From the outermost lane to `lane`.
[[nodiscard]] std::vector<ElementRef> lane_path(const Elements& elements, ElementRef lane);

}  // namespace hamvar::formats
