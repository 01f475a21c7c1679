// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What differs between two versions, in words.
#include <string>

#include "hamvar/compare/changes.hpp"

namespace hamvar::report {

[[nodiscard]] const Text& word(Aspect aspect);
[[nodiscard]] const Text& word(FlowAspect aspect);
[[nodiscard]] const Text& word(ServiceAspect aspect);

/// What a node says of that aspect; "–" if nothing.
[[nodiscard]] std::string value_text(Aspect aspect, const Node& node, const PlacedService& of,
                                     Language language);
[[nodiscard]] std::string value_text(FlowAspect aspect, const Flow& flow, Language language);
[[nodiscard]] std::string value_text(ServiceAspect aspect, const PlacedService& of, Language language);

}  // namespace hamvar::report
