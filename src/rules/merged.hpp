// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/support.hpp"

namespace hamvar::rules {

/// One step that does what a run of steps of one actor does: evidence, documents and registries united; work
/// added up; waiting as long as the longest; the kind of the step with the most work; probabilities to turn
/// down or to redo a case as if the steps did so independently, 1 - (1 - a)(1 - b).
[[nodiscard]] Activity merged(const Subject& subject, const std::vector<NodeRef>& run);

/// The labels in line, in each language that all of them have.
[[nodiscard]] Text merged_label(const Subject& subject, const std::vector<NodeRef>& run);
[[nodiscard]] Text merged_label(const std::vector<Text>& labels);

}  // namespace hamvar::rules
