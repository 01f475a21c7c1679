// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <tuple>

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

constexpr double said_in_parts = 0.9;
constexpr double slip_of_the_keyboard = 0.9;
constexpr double action_missing = 0.6;   ///< how alike the actions are where one label tells none
constexpr double share_of_object = 0.4;  ///< of the likeness that other work on the same thing keeps
constexpr double weight_of_conflict = 1.5;
constexpr double weight_of_nothing = 0.5;  ///< the silent object of a label that has only an action

bool says(const Meaning& label, const Concept& wanted) {
  return std::ranges::any_of(label.terms, [&](const Term& term) {
    return term.sense == &wanted || (term.sense != nullptr && implies(*term.sense, wanted));
  });
}

/// The narrower concept is said in parts: "violation" with "building" is a building violation.
bool says_all_of(const Meaning& label, const Concept& narrower) {
  return narrower.implies.size() > 1 &&
         std::ranges::all_of(narrower.implies, [&](const Concept* part) { return says(label, *part); });
}

double alike(const Term& a, const Meaning& label_a, const Term& b, const Meaning& label_b) {
  if (a.key == b.key) return 1;
  if (a.sense == nullptr && b.sense == nullptr) return is_slip(a.key, b.key) ? slip_of_the_keyboard : 0;
  if (a.sense == nullptr || b.sense == nullptr) return 0;
  const double like = likeness(*a.sense, *b.sense);
  const bool in_parts = (implies(*b.sense, *a.sense) && says_all_of(label_a, *b.sense)) ||
                        (implies(*a.sense, *b.sense) && says_all_of(label_b, *a.sense));
  return in_parts ? std::max(like, said_in_parts) : like;
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

template <class Value>
using Few = boost::container::small_vector<Value, 8>;
using Terms = Few<const Term*>;

/// A label's own actions, and all else that it says.
struct Side {
  explicit Side(const Meaning& meaning) : label(meaning) {
    for (const Term& term : meaning.terms) (term.role == Role::action ? actions : objects).push_back(&term);
  }
  const Meaning& label;
  Terms actions;
  Terms objects;
};

struct Match {
  std::size_t a;
  std::size_t b;
  double alike;
};
using Matches = Few<Match>;

/// Each term with at most one of the other label, the most alike first. Which of two that are equally alike
/// comes first does not depend on which label does.
Matches matches_of(const Terms& a, const Meaning& label_a, const Terms& b, const Meaning& label_b) {
  Matches all;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      if (const double how = alike(*a[i], label_a, *b[j], label_b); how > 0) all.push_back({i, j, how});
  const auto place = [&](const Match& match) {
    const std::string_view one = a[match.a]->key;
    const std::string_view other = b[match.b]->key;
    return std::tuple(-match.alike, std::min(one, other), std::max(one, other), match.a + match.b);
  };
  if (all.size() > 1)
    std::ranges::stable_sort(all, [&](const Match& x, const Match& y) { return place(x) < place(y); });
  Matches chosen;
  for (const Match& each : all)
    if (std::ranges::none_of(chosen, [&](const Match& m) { return m.a == each.a || m.b == each.b; }))
      chosen.push_back(each);
  return chosen;
}

bool contradict(const Terms& a, const Terms& b) {
  return std::ranges::any_of(a, [&](const Term* one) {
    return std::ranges::any_of(b, [&](const Term* other) {
      return one->sense != nullptr && other->sense != nullptr && are_opposite(*one->sense, *other->sense);
    });
  });
}

bool opposite_ways(const Side& a, const Side& b) {
  if (a.label.negated != b.label.negated) return true;
  const Polarity one = a.label.polarity;
  const Polarity other = b.label.polarity;
  return (one != other && one != Polarity::none && other != Polarity::none) ||
         contradict(a.actions, b.actions) || contradict(a.objects, b.objects);
}

/// Dice's coefficient of actions, which count alike.
double actions_alike(const Side& a, const Side& b) {
  if (a.actions.empty() && b.actions.empty()) return 1;
  if (a.actions.empty() || b.actions.empty()) return action_missing;
  double common = 0;
  for (const Match& match : matches_of(a.actions, a.label, b.actions, b.label)) common += match.alike;
  return 2 * common / static_cast<double>(a.actions.size() + b.actions.size());
}

/// What one label has beyond what was matched, and the other one does not say by the way.
struct Rest {
  double detail = 0;
  double conflict = 0;
};

Rest rest_of(const Terms& own, const Meaning& other, const Matches& matches, std::size_t Match::*side) {
  Rest rest;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (std::ranges::find(matches, i, side) != matches.end()) continue;
    const Concept* sense = own[i]->sense;
    const bool said = sense != nullptr && std::ranges::any_of(other.terms, [&](const Term& term) {
                        return term.sense != nullptr && implies(*term.sense, *sense);
                      });
    if (said) continue;
    rest.detail += weight_of(*own[i]).detail;
    rest.conflict += weight_of(*own[i]).conflict;
  }
  return rest;
}

/// Dice's coefficient of weighted terms, less where each label has something in the other one's place.
double objects_alike(const Side& a, const Side& b, const Matches& matches) {
  double common = 0;
  double lost = 0;
  for (const Match& match : matches) {
    const double weight =
        (weight_of(*a.objects[match.a]).conflict + weight_of(*b.objects[match.b]).conflict) / 2;
    common += weight * match.alike;
    lost += weight * (1 - match.alike);
  }
  const Rest of_a = rest_of(a.objects, b.label, matches, &Match::a);
  const Rest of_b = rest_of(b.objects, a.label, matches, &Match::b);
  const double conflict = weight_of_conflict * std::min(of_a.conflict, of_b.conflict);
  const double shared = 2 * common + (matches.empty() ? weight_of_nothing : 0);
  return shared / (shared + 2 * lost + (of_a.detail + of_b.detail) + conflict);
}

}  // namespace

double similarity(const Meaning& a, const Meaning& b) {
  const Side one(a);
  const Side other(b);
  if (a.terms.empty() || b.terms.empty() || opposite_ways(one, other)) return 0;
  const Matches objects = matches_of(one.objects, a, other.objects, b);
  if (objects.empty() && (one.actions.empty() || other.actions.empty())) return 0;
  const double kept = objects.empty() ? 0 : share_of_object;
  const double actions = kept + (1 - kept) * actions_alike(one, other);
  return actions * objects_alike(one, other, objects);
}

}  // namespace hamvar
