// SPDX-License-Identifier: Apache-2.0
#include "simplify/search.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "hamvar/rules/exemptions.hpp"

namespace hamvar {
namespace {

constexpr double least_gain = 1e-9;
constexpr int most_rounds = 200;

using Key = std::tuple<std::string, std::string,
                       std::string>;  // rule, element, title: one remedy, whenever it is found

Key key_of(const Finding& finding) { return {finding.rule, finding.place.element, finding.remedy->title.en}; }

/// One run of the search: the process as it stands, and what was tried.
class Search {
 public:
  Search(const Service& service, const Catalog& catalog, const FindCandidates& find_candidates)
      : original_(service), now_(service), catalog_(catalog), find_candidates_(find_candidates) {
    figures_ = measure(service, catalog);
  }

  Simplification run() {
    Simplification result;
    result.service = original_.id;
    result.before = original_.process;
    result.figures_before = figures_;
    for (int round = 0; round < most_rounds && step(); ++round) {
    }
    result.after = now_.process;
    result.figures_after = figures_;
    Edit whole;
    for (const Proposal& proposal : applied_) {
      const Edit& edit = proposal.finding.remedy->edit;
      result.edits.push_back(edit);
      whole.changes.insert(whole.changes.end(), edit.changes.begin(), edit.changes.end());
    }
    result.proof = verify(original_, now_.process, whole, catalog_);
    result.proposals = numbered();
    return result;
  }

 private:
  /// Tries all candidates on the process as it stands and takes the best; false when none gains.
  bool step() {
    std::optional<Proposal> best;
    double best_gain = least_gain;
    for (Finding& finding : find_candidates_(now_)) {
      if (!finding.remedy || settled_.contains(key_of(finding))) continue;
      Proposal tried = attempt(now_, figures_, std::move(finding), catalog_);
      const double gained = gain(tried.figures_before, tried.figures_after);
      if (tried.status != ProposalStatus::alternative || gained <= best_gain) {
        note(std::move(tried));
        continue;
      }
      if (best) note(std::move(*best));
      best_gain = gained;
      best = std::move(tried);
    }
    if (!best) return false;
    if (!holds_as_a_whole(*best)) return true;  // noted as refused; the next round goes on without it
    settled_.insert(key_of(best->finding));
    best->status = ProposalStatus::applied;
    now_.process = best->after;
    figures_ = best->figures_after;
    applied_.push_back(std::move(*best));
    return true;
  }

  /// Each step is verified against the one before it; the sum of them must also hold against the original.
  bool holds_as_a_whole(Proposal& proposal) {
    Edit whole;
    for (const Proposal& each : applied_) {
      const auto& changes = each.finding.remedy->edit.changes;
      whole.changes.insert(whole.changes.end(), changes.begin(), changes.end());
    }
    const auto& last = proposal.finding.remedy->edit.changes;
    whole.changes.insert(whole.changes.end(), last.begin(), last.end());
    const Proof proof = verify(original_, proposal.after, whole, catalog_);
    if (proof.holds()) return true;
    settled_.insert(key_of(proposal.finding));
    proposal.status = ProposalStatus::refused;
    proposal.refusal = proof.broken.front().reason;
    others_.insert_or_assign(key_of(proposal.finding), std::move(proposal));
    return false;
  }

  /// Remembers what was tried and not taken, as it was when it was first tried.
  void note(Proposal proposal) {
    const Key key = key_of(proposal.finding);
    others_.emplace(key, std::move(proposal));
  }

  std::vector<Proposal> numbered() {
    std::vector<Proposal> all = std::move(applied_);
    for (auto& [key, proposal] : others_)
      if (std::ranges::none_of(all, [&](const Proposal& each) { return key_of(each.finding) == key; }))
        all.push_back(std::move(proposal));
    for (std::size_t i = 0; i < all.size(); ++i) all[i].id = "P" + std::to_string(i + 1);
    return all;
  }

  const Service& original_;
  Service now_;
  const Catalog& catalog_;
  const FindCandidates& find_candidates_;
  Figures figures_;
  std::set<Key> settled_;  ///< not to be tried again
  std::vector<Proposal> applied_;
  std::map<Key, Proposal> others_;
};

}  // namespace

Simplification search(const Service& service, const Catalog& catalog, const FindCandidates& find_candidates) {
  return Search(service, catalog, find_candidates).run();
}

Simplification simplify(const Portfolio& portfolio, const PortfolioFacts& shared, const Service& service,
                        std::optional<Date> today) {
  // Rules over portfolios see the service alone: what other services do too is no remedy for this one.
  Portfolio alone{portfolio.catalog, {service}};
  return search(service, portfolio.catalog, [&](const Service& now) {
    const Facts facts = facts_of(now, portfolio.catalog);
    std::vector<Finding> candidates = check_service(portfolio, shared, now, facts);
    alone.services[0] = now;
    const Measured kept = measured(now, facts);
    std::ranges::move(check_portfolio(alone, {&kept, 1}), std::back_inserter(candidates));
    apply_exemptions(alone, today, candidates);
    return candidates;
  });
}

Simplification simplify(const Portfolio& portfolio, const Service& service, std::optional<Date> today) {
  return simplify(portfolio, facts_of(portfolio), service, today);
}

}  // namespace hamvar
