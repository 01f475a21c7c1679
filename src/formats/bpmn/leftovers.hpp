// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <vector>

#include "formats/bpmn/dom.hpp"

namespace hamvar::formats {

/// Removes elements, and what refers to nothing or says nothing without them: boundary events on them,
/// messages, associations and flows to and from them, notes that stood at them alone, places in lanes, their
/// part of the drawings.
void remove_leftovers(Dom& dom, const std::vector<pugi::xml_node>& gone);

/// Removes the shapes and edges of elements with these ids.
void forget_drawing(Dom& dom, const std::set<std::string>& ids);

}  // namespace hamvar::formats
