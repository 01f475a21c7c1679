// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::match {

/// How much each kind of evidence counts. Fixed once for all processes: on a set of the matching contest of
/// 2015 together with drawings of two other exercises, so that all three do well and no one best.
struct Weights {
  double soft_word = 0.7;    ///< the least similarity of spellings of two words that may be one
  double containment = 0.4;  ///< of a label's similarity, the share of being all there in a longer one
  double concepts = 0.9;     ///< other words for the same, against the same words
  double other_kind = 0.9;   ///< an event for an activity
  double neighbours = 0.1;   ///< what is lost where the steps before and behind have nothing in common,
  double actor = 0.3;        ///< where it is done by somebody with other work,
  double place = 0.4;        ///< where one begins what the other ends
  double near_best = 0.85;   ///< a partner stays if its score is at least this share of the best one's
  double gap = 0.7;          ///< of what no word joins, but fills the same gap between what corresponds
};

}  // namespace hamvar::match
