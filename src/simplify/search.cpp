// SPDX-License-Identifier: Apache-2.0
#include "simplify/search.hpp"

#include <algorithm>
#include <map>

#include "hamvar/model/errors.hpp"
#include "hamvar/rules/exemptions.hpp"
#include "simplify/exploration.hpp"
#include "simplify/front.hpp"
#include "simplify/reasons.hpp"

namespace hamvar {
namespace {

/// Applies proposals one after another, and tells what comes of it.
class Application {
 public:
  Application(const Service& service, const Catalog& catalog, const FindCandidates& find_candidates)
      : original_(service), now_(service), catalog_(catalog), find_candidates_(find_candidates) {
    result_.service = service.id;
    result_.before = service.process;
    result_.figures_before = result_.figures_after = measure(service, catalog);
  }

  /// The proposal as it was applied; refused, and nothing applied, where it cannot be. Nothing if no rule
  /// proposes it any more.
  std::optional<Proposal> apply(const CandidateKey& key, bool law_may_change) {
    for (Finding& finding : find_candidates_(now_)) {
      if (!finding.remedy || key_of(finding) != key) continue;
      Proposal proposal = attempt(now_, result_.figures_after, std::move(finding), catalog_);
      const bool holds = proposal.status == ProposalStatus::alternative ||
                         (law_may_change && proposal.status == ProposalStatus::needs_law_change);
      if (!holds) return proposal;
      proposal.status = ProposalStatus::applied;
      now_.process = proposal.after;
      result_.figures_after = proposal.figures_after;
      result_.edits.push_back(proposal.finding.remedy->edit);
      result_.proposals.push_back(proposal);
      return proposal;
    }
    return std::nullopt;
  }

  /// With the others behind those that were applied, and numbers for all.
  Simplification finish(std::map<CandidateKey, Proposal> tried) {
    result_.after = now_.process;
    Edit whole;
    for (const Edit& edit : result_.edits)
      whole.changes.insert(whole.changes.end(), edit.changes.begin(), edit.changes.end());
    result_.proof = verify(original_, now_.process, whole, catalog_);
    for (const Proposal& proposal : result_.proposals) tried.erase(key_of(proposal.finding));
    for (auto& [key, proposal] : tried) result_.proposals.push_back(std::move(proposal));
    for (std::size_t i = 0; i < result_.proposals.size(); ++i)
      result_.proposals[i].id = "P" + std::to_string(i + 1);
    return std::move(result_);
  }

 private:
  const Service& original_;
  Service now_;
  const Catalog& catalog_;
  const FindCandidates& find_candidates_;
  Simplification result_;
};

std::vector<FrontPoint> front_of(const Exploration& exploration, const std::vector<Proposal>& proposals) {
  std::map<CandidateKey, std::string> ids;
  for (const Proposal& proposal : proposals) ids.emplace(key_of(proposal.finding), proposal.id);
  std::vector<FrontPoint> front;
  for (const State* state : pareto_front(exploration.states())) {
    FrontPoint& point = front.emplace_back();
    for (const CandidateKey& key : state->applied) point.proposals.push_back(ids.at(key));
    point.figures = state->figures;
    point.effort = state->effort;
    point.changes_law = state->changes_law;
  }
  return front;
}

}  // namespace

Simplification search(const Service& service, const Catalog& catalog, const FindCandidates& find_candidates,
                      const SearchSettings& settings) {
  Exploration exploration(service, catalog, find_candidates, settings);
  exploration.run();
  Application application(service, catalog, find_candidates);
  for (const CandidateKey& key : exploration.best().applied)
    static_cast<void>(application.apply(key, settings.law_may_change));
  Simplification result = application.finish(exploration.tried());
  result.front = front_of(exploration, result.proposals);
  result.states = exploration.looked_at();
  result.exact = exploration.exact();
  result.gap = exploration.gap();
  return result;
}

Simplification search_by(const Service& service, const Catalog& catalog,
                         const FindCandidates& find_candidates, const std::vector<std::string>& chosen,
                         const SearchSettings& settings) {
  const Simplification found = search(service, catalog, find_candidates, settings);
  const auto fail = [&](const std::string& id, const std::string& why) {
    throw UsageError(service.id + ": " + id + " cannot be applied: " + why);
  };
  for (const std::string& id : chosen)
    if (std::ranges::find(found.proposals, id, &Proposal::id) == found.proposals.end())
      fail(id, "there is no such proposal; 'hamvar simplify' lists them");
  Application application(service, catalog, find_candidates);
  for (const Proposal& proposal : found.proposals) {
    if (std::ranges::find(chosen, proposal.id) == chosen.end()) continue;
    const std::optional<Proposal> applied = application.apply(key_of(proposal.finding), true);
    if (!applied) fail(proposal.id, "it rests on another proposal, which is not chosen or does away with it");
    if (applied->status != ProposalStatus::applied) fail(proposal.id, applied->refusal.en);
  }
  std::map<CandidateKey, Proposal> others;
  std::map<CandidateKey, std::string> ids;
  for (const Proposal& proposal : found.proposals) {
    Proposal& other = others[key_of(proposal.finding)] = proposal;
    if (other.status == ProposalStatus::applied) other.status = ProposalStatus::alternative;
    ids.emplace(key_of(proposal.finding), proposal.id);
  }
  Simplification result = application.finish(std::move(others));
  for (Proposal& proposal : result.proposals) proposal.id = ids.at(key_of(proposal.finding));
  if (!result.proof.holds() && !result.proof.needs_law_change())
    throw UsageError(service.id + ": these proposals do not go together: " + reasons(result.proof.broken).en);
  return result;
}

namespace {

/// The rules, on the service as it stands.
FindCandidates rules_on(const Portfolio& portfolio, const PortfolioFacts& shared, std::optional<Date> today) {
  // Rules over portfolios see the service alone: what other services do too is no remedy for this one.
  return [&portfolio, &shared, today, alone = Portfolio{portfolio.catalog, {}}](const Service& now) mutable {
    alone.services = {now};
    const Facts facts = facts_of(now, portfolio.catalog);
    std::vector<Finding> candidates = check_service(portfolio, shared, now, facts);
    const Measured kept = measured(now, facts);
    std::ranges::move(check_portfolio(alone, {&kept, 1}), std::back_inserter(candidates));
    apply_exemptions(alone, today, candidates);
    return candidates;
  };
}

}  // namespace

Simplification simplify(const Portfolio& portfolio, const PortfolioFacts& shared, const Service& service,
                        std::optional<Date> today, const SearchSettings& settings) {
  return search(service, portfolio.catalog, rules_on(portfolio, shared, today), settings);
}

Simplification simplify(const Portfolio& portfolio, const Service& service, std::optional<Date> today,
                        const SearchSettings& settings) {
  return simplify(portfolio, facts_of(portfolio), service, today, settings);
}

Simplification simplify_by(const Portfolio& portfolio, const PortfolioFacts& shared, const Service& service,
                           const std::vector<std::string>& chosen, std::optional<Date> today,
                           const SearchSettings& settings) {
  return search_by(service, portfolio.catalog, rules_on(portfolio, shared, today), chosen, settings);
}

}  // namespace hamvar
