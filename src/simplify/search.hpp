// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>

#include "hamvar/simplify/simplify.hpp"

namespace hamvar {

/// The findings of a service as it stands; those with a remedy are the candidates.
using FindCandidates = std::function<std::vector<Finding>(const Service&)>;

/// The search of simplify(), apart from the rules, so that it can be tested without them.
[[nodiscard]] Simplification search(const Service& service, const Catalog& catalog,
                                    const FindCandidates& find_candidates,
                                    const SearchSettings& settings = {});
/// The same of simplify_by().
[[nodiscard]] Simplification search_by(const Service& service, const Catalog& catalog,
                                       const FindCandidates& find_candidates,
                                       const std::vector<std::string>& chosen,
                                       const SearchSettings& settings = {});

/// A finding's remedy, tried on `service`: applied, verified, measured. Not yet numbered; `alternative` if it
/// holds.
[[nodiscard]] Proposal attempt(const Service& service, const Figures& figures, Finding finding,
                               const Catalog& catalog);

}  // namespace hamvar
