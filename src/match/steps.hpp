// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/match/alignment.hpp"
#include "hamvar/text/meaning.hpp"

namespace hamvar::match {

/// A step that can correspond to another, with all that is looked at.
struct Step {
  StepRef ref;
  const Node* node = nullptr;
  std::vector<std::string> words_en;  ///< of the label in that language: stems of what carries sense
  std::vector<std::string> words_fa;
  Meaning meaning;
  std::size_t actor = 0;            ///< a number for each who does steps of this side
  double position = 0.5;            ///< 0 where the process begins, 1 where it ends
  std::vector<std::size_t> before;  ///< the steps that come next to it on some way, by their index
  std::vector<std::size_t> behind;
};

/// In the order of services and nodes.
[[nodiscard]] std::vector<Step> steps_of(const Side& side, const Lexicon& lexicon);

}  // namespace hamvar::match
