// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/rewrite/verify.hpp"
#include "hamvar/rules/rule.hpp"

namespace hamvar {

enum class ProposalStatus {
  applied,      ///< verified, and part of the best set
  alternative,  ///< verified, but does not go together with the applied ones, or gains nothing beside them
  needs_law_change,  ///< verified but for a law that asks for what it takes away
  refused            ///< a promise would be broken; reported, not proposed
};

/// A remedy that was tried.
struct Proposal {
  std::string id;  ///< "P1", "P2", ... in the order in which they are applied, the others behind them
  ProposalStatus status = ProposalStatus::refused;
  Finding finding;  ///< what it mends, with the remedy
  Process
      before;  ///< the process that it was tried on: the service's own, or what earlier proposals made of it
  Process after;  ///< empty if refused before it could be applied
  Figures figures_before;
  Figures figures_after;
  Proof proof;
  std::vector<LawReference> laws;  ///< that would have to change
  Text refusal;                    ///< why it is not proposed, or empty
};

struct Simplification {
  std::string service;  ///< id
  Process before;
  Process after;  ///< with all applied proposals
  Figures figures_before;
  Figures figures_after;
  Proof proof;  ///< of the whole, before against after
  std::vector<Proposal> proposals;
  std::vector<Edit> edits;  ///< of the applied ones, in order
};

/// Looks for the best compatible set of verified proposals for one service: rules are run again on what each
/// step leaves, every candidate is verified and measured on it, the one that gains most is taken, until none
/// gains. Deterministic. What the definition exempts on that day (without one: ever) is not mended.
[[nodiscard]] Simplification simplify(const Portfolio& portfolio, const Service& service,
                                      std::optional<Date> today = {});
/// The same for one of many services, with what is computed once for all.
[[nodiscard]] Simplification simplify(const Portfolio& portfolio, const PortfolioFacts& shared,
                                      const Service& service, std::optional<Date> today = {});

/// How much better `after` is: the weighted mean of the relative reductions of lead time (3), user cost, user
/// steps, documents, submissions, visits, government cost, steps (1 each), agencies and handoffs (1/2 each),
/// and of the gain in digital share (1). The six that SIGMA counts make up two thirds of it; handoffs weigh
/// little because work sent out side by side is handed over more often and still done sooner. Above 0 =
/// better.
[[nodiscard]] double gain(const Figures& before, const Figures& after);

}  // namespace hamvar
