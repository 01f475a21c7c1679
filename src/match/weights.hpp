// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::match {

/// How much each kind of evidence counts. Fixed once for all processes.
struct Weights {
  double soft_word = 0.7;     ///< the least similarity of spellings of two words that may be one
  double surroundings = 0.3;  ///< the share of a score that the surroundings can take away
  double neighbours = 0.4;    ///< of the surroundings, the steps before and behind,
  double actor = 0.2;         ///< who does it,
  double place = 0.4;         ///< and how far it is between start and end
  double near_best = 0.9;     ///< a partner stays if its score is at least this share of the best one's
  unsigned rounds = 2;        ///< how often the surroundings are worked out anew
};

}  // namespace hamvar::match
