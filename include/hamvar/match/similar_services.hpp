// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a repository already has, for who is about to write a new definition.
#include <cstddef>
#include <vector>

#include "hamvar/match/alignment.hpp"
#include "hamvar/match/work.hpp"

namespace hamvar {

struct SimilarService {
  std::size_t service = 0;  ///< index into the repository
  double score = 0;         ///< similarity() of service_similarity.hpp, above 0 to 1
  friend bool operator==(const SimilarService&, const SimilarService&) = default;
};

struct SimilarSettings {
  std::size_t count = 10;  ///< at most
  /// So many services at most are compared step by step: those that have most in common of what the labels
  /// mean, and of registries and documents. Each counts the more the fewer services have it (the weighted
  /// Jaccard index with inverse document frequencies), and services that share nothing at all are left out.
  std::size_t compared = 100;
  unsigned jobs = 1;
};

/// The services of a repository that are most like a side, best first; equals in the order of the repository.
/// Linear in the repository's steps, and `compared` comparisons. The result does not depend on `jobs`.
[[nodiscard]] std::vector<SimilarService> similar_services(const Side& wanted,
                                                           const std::vector<PlacedService>& repository,
                                                           const Lexicon& lexicon = Lexicon::standard(),
                                                           const SimilarSettings& settings = {});

}  // namespace hamvar
