// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the rules of administrative law look at.
#include <vector>

#include "rules/support.hpp"

namespace hamvar::rules {

[[nodiscard]] inline bool cited(const LawReference& reference) {
  return !reference.law.empty() || !reference.article.empty();
}

/// A step that can turn an applicant down.
struct Refusal {
  NodeRef step = 0;
  std::vector<NodeRef> behind;  ///< where those turned down go; where no split tells them apart, all
};
/// Of `subject.facts.flat`: what says how many it rejects, and checks with a split behind them that lets some
/// go no further.
[[nodiscard]] std::vector<Refusal> refusals(const Subject& subject);

}  // namespace hamvar::rules
