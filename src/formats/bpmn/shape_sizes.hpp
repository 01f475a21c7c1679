// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/elements.hpp"
#include "hamvar/layout/layout.hpp"

namespace hamvar::formats {

/// The size of a shape: BPMN modellers' standard ones, wider where a task's name needs it.
[[nodiscard]] layout::Size size_of(const Element& element);
/// Of the name beneath a shape that has it outside; nothing for those that have it inside, or none.
[[nodiscard]] layout::Size label_size_of(const Element& element);
/// Of a short text in lines of about 90 pixels.
[[nodiscard]] layout::Size text_size(std::string_view text);

}  // namespace hamvar::formats
