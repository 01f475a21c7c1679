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
/// "without A, with B": of an aspect that is a list, what it has lost and got. Empty for any other aspect,
/// and where one of the lists is empty.
[[nodiscard]] std::string list_change(Aspect aspect, const Node& before, const PlacedService& of_before,
                                      const Node& after, const PlacedService& of_after, Language language);
[[nodiscard]] std::string value_text(FlowAspect aspect, const Flow& flow, Language language);
[[nodiscard]] std::string value_text(ServiceAspect aspect, const PlacedService& of, Language language);

}  // namespace hamvar::report
