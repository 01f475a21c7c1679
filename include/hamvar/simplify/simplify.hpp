// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/describe/enum.hpp>
#include <limits>
#include <string>
#include <vector>

#include "hamvar/rewrite/verify.hpp"
#include "hamvar/rules/rule.hpp"
#include "hamvar/simplify/effort.hpp"

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
  Effort effort;
  std::vector<LawReference> laws;  ///< that would have to change
  Text refusal;                    ///< why it is not proposed, or empty
};

/// What is to become small. The others count only between sets that are equal in it.
/// balanced: what gain() weighs.
BOOST_DEFINE_ENUM_CLASS(Objective, balanced, lead_time, user_cost, government_cost)

struct SearchSettings {
  Objective objective = Objective::balanced;
  std::size_t most_changes = std::numeric_limits<std::size_t>::max();  ///< proposals to apply at most
  bool law_may_change = false;         ///< what needs another law may be applied, too
  std::vector<std::string> keep = {};  ///< ids of steps that no proposal may touch
  /// Sets of proposals that are looked at for further ones, at least 1. With few proposals that is all of
  /// them: the result is exact.
  std::size_t most_states = 128;
};

/// A set of proposals of which nothing that was seen is better in all of lead time, user cost, government
/// cost and effort.
struct FrontPoint {
  std::vector<std::string> proposals;  ///< ids, in the order in which they are applied
  Figures figures;
  double effort = 0;         ///< sum of Effort::weight()
  bool changes_law = false;  ///< one of them needs another law
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

  std::vector<FrontPoint> front;  ///< by effort, the service as it is first
  std::size_t states = 0;         ///< sets of proposals that were looked at
  bool exact = false;             ///< these were all that there are: no set is better
  /// How much more the objective could be worth at most, as a share of the figures before, if each proposal
  /// that is not applied still saved the most that it was seen to save, and all went together. 0 if exact.
  double gap = 0;
};

/// Looks for the best compatible set of verified proposals for one service: rules are run again on what each
/// set leaves, every candidate is verified and measured on it, and the most promising set is looked at next
/// (best-first search), until there is none left or `most_states` were looked at. Two orders of the same
/// proposals that come to the same figures are one set. Deterministic. What the definition exempts on that
/// day (without one: ever) is not mended.
[[nodiscard]] Simplification simplify(const Portfolio& portfolio, const Service& service,
                                      std::optional<Date> today = {}, const SearchSettings& settings = {});
/// The same for one of many services, with what is computed once for all.
[[nodiscard]] Simplification simplify(const Portfolio& portfolio, const PortfolioFacts& shared,
                                      const Service& service, std::optional<Date> today = {},
                                      const SearchSettings& settings = {});

/// Applies just these of the proposals that simplify() found with the same arguments, in their order; they
/// keep their ids, and nothing is said of other sets (`states` is 0). UsageError where one is not there, does
/// not hold, or rests on one that is not chosen.
[[nodiscard]] Simplification simplify_by(const Portfolio& portfolio, const PortfolioFacts& shared,
                                         const Service& service, const std::vector<std::string>& chosen,
                                         std::optional<Date> today = {}, const SearchSettings& settings = {});

/// How much better `after` is: the weighted mean of the relative reductions of lead time (3), user cost, user
/// steps, documents, submissions, visits, government cost, steps (1 each), agencies and handoffs (1/2 each),
/// and of the gain in digital share (1). The six that SIGMA counts make up two thirds of it; handoffs weigh
/// little because work sent out side by side is handed over more often and still done sooner. Above 0 =
/// better.
[[nodiscard]] double gain(const Figures& before, const Figures& after);

}  // namespace hamvar
