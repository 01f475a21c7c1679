// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/dom.hpp"
#include "formats/json_text.hpp"

namespace hamvar::formats {

/// Puts an object of docs/spec.md into an element's extensionElements, as <hamvar:`local`>: members become
/// attributes, objects child elements, lists of objects repeated elements. What hamvar's attributes said
/// before (elements and typed properties) is taken away. An empty object leaves nothing.
void write_extension(Dom& dom, pugi::xml_node element, std::string_view local, const JsonText& object);

}  // namespace hamvar::formats
