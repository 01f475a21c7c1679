// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hamvar/text/meaning.hpp"

namespace hamvar {

/// Two meanings that say the same; a < b, indices into what was given.
struct Alike {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float score = 0;  ///< their similarity
  friend bool operator==(const Alike&, const Alike&) = default;
};

/// All pairs of different meanings whose similarity is at least `min_score` and that share at least half of
/// what each says: the terms that both have weigh at least half as much as either label, a term log(1 + n/f)
/// where f of n meanings have it. Terms of one class (term_classes.hpp) count as one here. By a, then b.
///
/// A set-similarity join with signatures instead of pairs. What two alike labels share begins with one term
/// that weighs half of each of them, or with two terms x, y, in the order of their frequency, so that x with
/// all from y on weighs half of either (the prefix filter of S. Chaudhuri, V. Ganti, R. Kaushik: A primitive
/// operator for similarity joins, ICDE 2006, with prefixes of two terms as in J. Wang, G. Li, J. Feng: Can we
/// beat the prefix filtering?, SIGMOD 2012). Only meanings with a signature in common are compared, each pair
/// once, in the block of the first one. In a block of more than `reach` meanings each is compared with the
/// `reach` next ones only, so that the cost is bounded by signatures x reach; hand the meanings in in an
/// order of their own, and the result depends on nothing else.
inline constexpr std::size_t reach = 128;
[[nodiscard]] std::vector<Alike> alike(std::span<const Meaning> meanings, double min_score, unsigned jobs);

}  // namespace hamvar
