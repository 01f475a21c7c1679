// SPDX-License-Identifier: Apache-2.0
#include "simplify/exploration.hpp"

#include <algorithm>
#include <cmath>

#include "simplify/reasons.hpp"
#include "simplify/saved_share.hpp"

namespace hamvar {
namespace {

constexpr std::size_t longest_way = 200;  ///< proposals, one after another

/// What tells two orders of the same proposals apart.
std::vector<double> what_it_comes_to(const Figures& figures) {
  return {figures.lead_time.count(), figures.user_cost,    figures.government_cost, figures.steps,
          figures.user_steps,        figures.documents,    figures.visits,          figures.handoffs,
          figures.agencies,          figures.digital_share};
}

bool touches(const Edit& edit, const std::vector<std::string>& keep) {
  return std::ranges::any_of(
      touched(edit), [&](const std::string& id) { return std::ranges::find(keep, id) != keep.end(); });
}

void append(Edit& whole, const Edit& more) {
  whole.changes.insert(whole.changes.end(), more.changes.begin(), more.changes.end());
}

/// Differences that rounding makes are none.
double rounded(double value) { return std::round(value * 1e9) / 1e9; }

}  // namespace

CandidateKey key_of(const Finding& finding) {
  return {finding.rule, finding.place.element, finding.remedy->title.en};
}

Worth worth(Objective objective, const Figures& before, const Figures& after) {
  const double balanced = rounded(gain(before, after));
  switch (objective) {
    case Objective::balanced:
      return {balanced, balanced};
    case Objective::lead_time:
      return {rounded(saved_share(before.lead_time.count(), after.lead_time.count())), balanced};
    case Objective::user_cost:
      return {rounded(saved_share(before.user_cost, after.user_cost)), balanced};
    case Objective::government_cost:
      return {rounded(saved_share(before.government_cost, after.government_cost)), balanced};
  }
  return {};
}

Exploration::Exploration(const Service& service, const Catalog& catalog,
                         const FindCandidates& find_candidates, const SearchSettings& settings)
    : now_(service),
      original_(service),
      catalog_(catalog),
      find_candidates_(find_candidates),
      settings_(settings) {
  State start;
  start.process = service.process;
  start.figures = measure(service, catalog);
  add(std::move(start));
}

void Exploration::run() {
  // What is best so far is looked at in any case: a long way of proposals is never left half-way.
  while (!open_.empty() && (looked_at_ < settings_.most_states || open_.top().first >= best().value)) {
    const std::size_t state = open_.top().second;
    open_.pop();
    look_at(state);
  }
}

/// Tries all that the rules find in it.
void Exploration::look_at(std::size_t at) {
  ++looked_at_;
  now_.process = states_[at].process;
  if (at != best_) states_[at].process = Process();
  const std::size_t length = states_[at].applied.size();
  const bool may_grow = length < std::min(settings_.most_changes, longest_way);
  cut_off_ = cut_off_ || (!may_grow && length < settings_.most_changes);
  for (Finding& finding : find_candidates_(now_)) {
    if (!finding.remedy || touches(finding.remedy->edit, settings_.keep)) continue;
    const std::vector<CandidateKey>& applied = states_[at].applied;
    if (std::ranges::find(applied, key_of(finding)) != applied.end()) continue;
    Proposal proposal = attempt(now_, states_[at].figures, std::move(finding), catalog_);
    if (may_grow || !tried_.contains(key_of(proposal.finding))) follow(at, std::move(proposal));
  }
}

/// The set with one more proposal, if it holds against the service as it was, too.
void Exploration::follow(std::size_t from, Proposal proposal) {
  const CandidateKey key = key_of(proposal.finding);
  Tried& tried = tried_[key];
  const bool holds = proposal.status == ProposalStatus::alternative ||
                     (settings_.law_may_change && proposal.status == ProposalStatus::needs_law_change);
  State next;
  const State& before = states_[from];
  if (holds) {
    next.applied = before.applied;
    next.applied.push_back(key);
    next.whole = before.whole;
    append(next.whole, proposal.finding.remedy->edit);
    next.changes_law = before.changes_law || proposal.status == ProposalStatus::needs_law_change;
    next.effort = before.effort + proposal.effort.weight();
    next.figures = proposal.figures_after;
    next.value = worth(settings_.objective, states_.front().figures, next.figures);
    next.process = proposal.after;
  }
  if (tried.first.finding.rule.empty()) tried.first = std::move(proposal);
  if (!holds || next.applied.size() > settings_.most_changes) return;
  auto sorted = next.applied;
  std::ranges::sort(sorted);
  if (!seen_.emplace(std::move(sorted), what_it_comes_to(next.figures)).second) return;
  const Proof proof = verify(original_, next.process, next.whole, catalog_);
  if (!proof.holds() && !(next.changes_law && proof.needs_law_change())) {
    if (tried.refusal.empty()) tried.refusal = reasons(proof.broken);
    return;
  }
  tried.held = true;
  tried.most_saved = std::max(tried.most_saved, next.value.objective - before.value.objective);
  add(std::move(next));
}

void Exploration::add(State state) {
  const std::size_t at = states_.size();
  open_.emplace(state.value, at);
  states_.push_back(std::move(state));
  const State& best = states_[best_];
  const State& added = states_.back();
  const bool simpler = added.value == best.value && std::pair(added.effort, added.applied.size()) <
                                                        std::pair(best.effort, best.applied.size());
  if (added.value > best.value || simpler) best_ = at;
}

double Exploration::gap() const {
  if (exact()) return 0;
  double most = best().value.objective;
  for (const auto& [key, tried] : tried_)
    if (std::ranges::find(best().applied, key) == best().applied.end()) most += tried.most_saved;
  return most - best().value.objective;
}

std::map<CandidateKey, Proposal> Exploration::tried() const {
  std::map<CandidateKey, Proposal> all;
  for (const auto& [key, tried] : tried_) {
    Proposal proposal = tried.first;
    if (proposal.status == ProposalStatus::alternative && !tried.held && !tried.refusal.empty()) {
      proposal.status = ProposalStatus::refused;
      proposal.refusal = tried.refusal;
    }
    all.emplace(key, std::move(proposal));
  }
  return all;
}

}  // namespace hamvar
