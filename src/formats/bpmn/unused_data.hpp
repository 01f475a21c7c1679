// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "formats/bpmn/reader.hpp"

namespace hamvar::formats {

/// The associations that join an activity's element to data that the activity does not use (any more).
[[nodiscard]] std::vector<pugi::xml_node> unused_data(BpmnReader& reader, pugi::xml_node element,
                                                      const Activity& activity);

}  // namespace hamvar::formats
