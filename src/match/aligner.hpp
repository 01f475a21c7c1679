// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "match/gaps.hpp"
#include "match/labels.hpp"
#include "match/surroundings.hpp"
#include "match/work_evidence.hpp"

namespace hamvar::match {

/// align() with other weights.
[[nodiscard]] Alignment align(const Side& a, const Side& b, const Lexicon& lexicon,
                              const AlignmentOptions& options, const Weights& weights);

}  // namespace hamvar::match
