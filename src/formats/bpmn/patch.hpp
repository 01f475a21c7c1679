// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>

#include "formats/bpmn/new_elements.hpp"
#include "formats/bpmn/reader.hpp"

namespace hamvar::formats {

/// What is to be drawn anew, by the ids in the document.
struct Patched {
  std::set<std::string> added;  ///< flow nodes and sequence flows that have no place yet
};

/// Makes the process element of the document say what `after` says. What both say alike is not touched. What
/// is taken away takes along what was joined to it alone: boundary events, data associations, messages,
/// notes, and its part of the drawing.
[[nodiscard]] Patched patch_process(WriteContext& context, BpmnReader& reader, const BpmnProcess& where,
                                    const Service& before, const Service& after);

}  // namespace hamvar::formats
