// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/meaning.hpp"
#include "text/slip.hpp"

namespace hamvar {
namespace {

/// What each kind of word weighs where both labels have another one in its place (`conflict`), and where one
/// of them only says more (`detail`).
struct Weight {
  double conflict;
  double detail;
};
constexpr Weight weight_of_object{1, 1};
constexpr Weight weight_of_party{1, 0.25};
constexpr Weight weight_of_quality{0.5, 0.25};
constexpr Weight weight_of_action{0.8, 0.6};  ///< that is not the label's own
constexpr Weight weight_of_word{1, 0.8};      ///< that the lexicon does not know

constexpr double near_concepts = 0.9;
constexpr double broader_concept = 0.6;
constexpr double slip_of_the_keyboard = 0.9;
constexpr double action_missing = 0.6;   ///< how alike the actions are where one label tells none
constexpr double share_of_object = 0.4;  ///< of the likeness that other work on the same thing keeps
constexpr double weight_of_conflict = 1.5;
constexpr double weight_of_nothing = 0.5;  ///< the silent object of a label that has only an action

bool holds(const std::vector<const Concept*>& concepts, const Concept* wanted) {
  return std::ranges::find(concepts, wanted) != concepts.end();
}

bool implies(const Concept& a, const Concept& b) {
  return holds(a.implies, &b) ||
         std::ranges::any_of(a.implies, [&](const Concept* each) { return holds(each->implies, &b); });
}

double alike(const Term& a, const Term& b) {
  if (a.key == b.key) return 1;
  if (a.sense == nullptr && b.sense == nullptr) return is_slip(a.key, b.key) ? slip_of_the_keyboard : 0;
  if (a.sense == nullptr || b.sense == nullptr) return 0;
  if (holds(a.sense->near, b.sense)) return near_concepts;
  return implies(*a.sense, *b.sense) || implies(*b.sense, *a.sense) ? broader_concept : 0;
}

Weight weight_of(const Term& term) {
  if (term.sense == nullptr) return weight_of_word;
  switch (term.sense->kind) {
    case ConceptKind::party:
      return weight_of_party;
    case ConceptKind::quality:
      return weight_of_quality;
    case ConceptKind::action:
      return weight_of_action;
    default:
      return weight_of_object;
  }
}

using Terms = std::vector<const Term*>;

Terms terms_of(const Meaning& meaning, bool actions) {
  Terms terms;
  for (const Term& term : meaning.terms)
    if ((term.role == Role::action) == actions) terms.push_back(&term);
  return terms;
}

struct Match {
  std::size_t a;
  std::size_t b;
  double alike;
};

/// Each term with at most one of the other label, the most alike first.
std::vector<Match> matches_of(const Terms& a, const Terms& b) {
  std::vector<Match> all;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      if (const double how = alike(*a[i], *b[j]); how > 0) all.push_back({i, j, how});
  std::ranges::stable_sort(all, std::greater<>{}, &Match::alike);
  std::vector<Match> chosen;
  for (const Match& each : all)
    if (std::ranges::none_of(chosen, [&](const Match& m) { return m.a == each.a || m.b == each.b; }))
      chosen.push_back(each);
  return chosen;
}

bool contradict(const Terms& a, const Terms& b) {
  return std::ranges::any_of(a, [&](const Term* one) {
    return std::ranges::any_of(b, [&](const Term* other) {
      return one->sense != nullptr && other->sense != nullptr &&
             (one->sense->opposite == other->sense || other->sense->opposite == one->sense);
    });
  });
}

/// Dice's coefficient of actions, which count alike.
double actions_alike(const Terms& a, const Terms& b) {
  if (a.empty() && b.empty()) return 1;
  if (a.empty() || b.empty()) return action_missing;
  double common = 0;
  for (const Match& match : matches_of(a, b)) common += match.alike;
  return 2 * common / static_cast<double>(a.size() + b.size());
}

/// What one label has beyond what was matched.
struct Rest {
  double detail = 0;
  double conflict = 0;
};

Rest rest_of(const Terms& own, const Terms& others, const std::vector<Match>& matches,
             std::size_t Match::*side) {
  Rest rest;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (std::ranges::find(matches, i, side) != matches.end()) continue;
    const Concept* sense = own[i]->sense;
    const bool said = sense != nullptr && std::ranges::any_of(others, [&](const Term* other) {
                        return other->sense != nullptr && implies(*other->sense, *sense);
                      });
    if (said) continue;
    rest.detail += weight_of(*own[i]).detail;
    rest.conflict += weight_of(*own[i]).conflict;
  }
  return rest;
}

/// Dice's coefficient of weighted terms, less where each label has something in the other one's place.
double objects_alike(const Terms& a, const Terms& b) {
  const std::vector<Match> matches = matches_of(a, b);
  double common = 0;
  double lost = 0;
  for (const Match& match : matches) {
    const double weight = (weight_of(*a[match.a]).conflict + weight_of(*b[match.b]).conflict) / 2;
    common += weight * match.alike;
    lost += weight * (1 - match.alike);
  }
  const Rest of_a = rest_of(a, b, matches, &Match::a);
  const Rest of_b = rest_of(b, a, matches, &Match::b);
  const double conflict = weight_of_conflict * std::min(of_a.conflict, of_b.conflict);
  const double base = matches.empty() ? weight_of_nothing : 0;
  const double shared = 2 * common + base;
  return shared / (shared + 2 * lost + of_a.detail + of_b.detail + conflict);
}

bool opposite_ways(const Meaning& a, const Meaning& b) {
  if (a.negated != b.negated) return true;
  return a.polarity != b.polarity && a.polarity != Polarity::none && b.polarity != Polarity::none;
}

}  // namespace

double similarity(const Meaning& a, const Meaning& b) {
  if (a.terms.empty() || b.terms.empty() || opposite_ways(a, b)) return 0;
  const Terms actions_a = terms_of(a, true);
  const Terms actions_b = terms_of(b, true);
  const Terms objects_a = terms_of(a, false);
  const Terms objects_b = terms_of(b, false);
  if (contradict(actions_a, actions_b) || contradict(objects_a, objects_b)) return 0;
  const double actions = actions_alike(actions_a, actions_b);
  const double objects = objects_alike(objects_a, objects_b);
  const bool nothing = matches_of(objects_a, objects_b).empty();
  if (nothing && (actions_a.empty() || actions_b.empty())) return 0;
  const double kept = nothing ? 0 : share_of_object;
  return objects * (kept + (1 - kept) * actions);
}

}  // namespace hamvar
