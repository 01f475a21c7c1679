// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/match/alignment.hpp"
#include "match/steps.hpp"

namespace hamvar::match {

/// A registry or document by all that it is called: two are one if any of it is equal, since two catalogues
/// may give it different ids.
using Names = std::vector<std::string>;

/// What a step is said to do, and to what.
struct Work {
  StepKind kind = StepKind::unspecified;
  std::vector<Names> registries;
  std::vector<Names> documents;
};
[[nodiscard]] std::vector<Work> works_of(const std::vector<Step>& steps, const Catalog& catalog);

/// How far two steps do the same, and what says so.
struct Likeness {
  double value = 0;
  MatchReason reason = MatchReason::words;
};
/// `words`: how far the labels say the same. The same kind of step with the same registries or documents is
/// the same work whatever it is called; with others it is not, however alike the labels are. Of steps whose
/// kind is not said, documents in common only speak for the labels.
[[nodiscard]] Likeness likeness(const Work& a, const Work& b, double words);

}  // namespace hamvar::match
