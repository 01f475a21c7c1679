// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "simplify/search.hpp"

namespace hamvar {

/// One remedy, whenever it is found: rule, element, title.
using CandidateKey = std::tuple<std::string, std::string, std::string>;
[[nodiscard]] CandidateKey key_of(const Finding& finding);

/// What a set of proposals is worth, against the service as it was: the more, the better.
struct Worth {
  double objective = 0;
  double balanced = 0;  ///< gain()
  friend auto operator<=>(const Worth&, const Worth&) = default;
};
[[nodiscard]] Worth worth(Objective objective, const Figures& before, const Figures& after);

/// What some proposals, applied one after another, make of a service.
struct State {
  Process process;  ///< empty once it was looked at and is not the best
  Figures figures;
  Worth value;
  std::vector<CandidateKey> applied;  ///< in order
  Edit whole;
  double effort = 0;
  bool changes_law = false;
};

/// Best-first search over the sets of proposals.
class Exploration {
 public:
  Exploration(const Service& service, const Catalog& catalog, const FindCandidates& find_candidates,
              const SearchSettings& settings);
  void run();

  [[nodiscard]] const std::vector<State>& states() const { return states_; }  ///< the service itself first
  [[nodiscard]] const State& best() const { return states_[best_]; }
  [[nodiscard]] std::size_t looked_at() const { return looked_at_; }
  [[nodiscard]] bool exact() const { return open_.empty() && !cut_off_; }
  [[nodiscard]] double gap() const;
  /// All that were tried, as they were when they were first tried; refused if they never held.
  [[nodiscard]] std::map<CandidateKey, Proposal> tried() const;

 private:
  struct Tried {
    Proposal first;
    bool held = false;      ///< at least once, with all before it
    double most_saved = 0;  ///< of the objective, in one step
    Text refusal;           ///< the first reason
  };
  using Open = std::pair<Worth, std::size_t>;  ///< of equals the later one: it lies on the way that is gone

  void look_at(std::size_t state);
  void follow(std::size_t state, Proposal proposal);
  void add(State state);

  Service now_;
  const Service& original_;
  const Catalog& catalog_;
  const FindCandidates& find_candidates_;
  const SearchSettings& settings_;
  std::vector<State> states_;
  std::priority_queue<Open> open_;
  std::set<std::pair<std::vector<CandidateKey>, std::vector<double>>> seen_;
  std::map<CandidateKey, Tried> tried_;
  std::size_t best_ = 0;
  std::size_t looked_at_ = 0;
  bool cut_off_ = false;  ///< a way was too long to be gone on
};

}  // namespace hamvar
