// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/match/work.hpp"

namespace hamvar {

/// The step kind with the documents or registry that an activity works on; empty if the definition names
/// none. What is done is not said of unspecified steps, so that one object in common says nothing: two of
/// them may well do different things to it.
[[nodiscard]] std::string object_key(const Activity& activity);

/// The step kind with the label, a key each language.
[[nodiscard]] std::vector<WorkKey> label_keys(StepKind step, const Text& label);

}  // namespace hamvar
