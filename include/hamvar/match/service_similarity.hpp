// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/match/alignment.hpp"

namespace hamvar {

/// How alike two sides are as a whole, 0 to 1: the graph edit similarity of Dijkman, Dumas and
/// Garcia-Banuelos
/// ("Graph matching algorithms for business process model similarity search", BPM 2009) with equal weights,
/// 1 - (skipped steps + skipped flows + substitution) / 3, for the edits that align() finds, so that it is a
/// lower bound of the best. Skipped are the shares of steps without a partner and of pairs of steps next to
/// each other whose partners are not; substitution is what the best scores of matched steps lack of 1, on the
/// mean. Symmetric; 1 for equal processes, 0 where nothing corresponds, as in what has no
/// steps. Costs what align() does.
[[nodiscard]] double similarity(const Side& a, const Side& b, const Lexicon& lexicon = Lexicon::standard());

}  // namespace hamvar
