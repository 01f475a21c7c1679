// SPDX-License-Identifier: Apache-2.0
#include "match/labels.hpp"

#include <algorithm>
#include <map>

#include "match/bags.hpp"

namespace hamvar::match {
namespace {

std::vector<Bag> words_of(const std::vector<Step>& steps, Bag Step::*language) {
  std::vector<Bag> bags;
  bags.reserve(steps.size());
  for (const Step& step : steps) bags.push_back(step.*language);
  return bags;
}

std::vector<Bag> concepts_of(const std::vector<Step>& steps) {
  std::vector<Bag> bags;
  bags.reserve(steps.size());
  for (const Step& step : steps) {
    Bag& bag = bags.emplace_back();
    for (const Term& term : step.meaning.terms) bag.push_back(term.key);
  }
  return bags;
}

/// Words may be spelled nearly alike; concepts of the lexicon ("#issue") are what they are.
WordSimilarity spelled_alike(double least) {
  return [least](std::string_view one, std::string_view other) {
    if (one.starts_with('#') || other.starts_with('#')) return 0.0;
    const auto [shorter, longer] = std::minmax(one.size(), other.size());
    if (static_cast<double>(shorter) < least * static_cast<double>(longer)) return 0.0;
    const double alike = spelling_similarity(one, other);
    return alike >= least ? alike : 0.0;
  };
}

bool have_opposites(const Meaning& a, const Meaning& b) {
  return std::ranges::any_of(a.terms, [&](const Term& one) {
    return std::ranges::any_of(b.terms, [&](const Term& other) {
      return one.sense != nullptr && other.sense != nullptr && hamvar::are_opposite(*one.sense, *other.sense);
    });
  });
}

}  // namespace

bool are_opposite(const Meaning& a, const Meaning& b) {
  if (a == b) return false;
  const bool against =
      a.polarity != Polarity::none && b.polarity != Polarity::none && a.polarity != b.polarity;
  return against || a.negated != b.negated || have_opposites(a, b);
}

namespace {

/// Of terms by their keys.
class ConceptSimilarity {
 public:
  ConceptSimilarity(const std::vector<Step>& a, const std::vector<Step>& b, WordSimilarity words)
      : words_(std::move(words)) {
    for (const std::vector<Step>* side : {&a, &b})
      for (const Step& step : *side)
        for (const Term& term : step.meaning.terms) senses_.emplace(term.key, term.sense);
  }
  double operator()(std::string_view one, std::string_view other) const {
    const Concept* a = senses_.at(one);
    const Concept* b = senses_.at(other);
    if (a == nullptr && b == nullptr) return words_(one, other);
    if (a == nullptr || b == nullptr) return 0;
    return likeness(*a, *b);
  }

 private:
  WordSimilarity words_;
  std::map<std::string_view, const Concept*> senses_;
};

}  // namespace

Matrix label_similarities(const std::vector<Step>& a, const std::vector<Step>& b, const Weights& weights) {
  const WordSimilarity alike = spelled_alike(weights.soft_word);
  const auto compared = [&](const std::vector<Bag>& bags_a, const std::vector<Bag>& bags_b,
                            const WordSimilarity& similarity) {
    return bag_similarities(bags_a, bags_b, similarity, weights.containment);
  };
  const Matrix en = compared(words_of(a, &Step::words_en), words_of(b, &Step::words_en), alike);
  const Matrix fa = compared(words_of(a, &Step::words_fa), words_of(b, &Step::words_fa), alike);
  const Matrix meant = compared(concepts_of(a), concepts_of(b), ConceptSimilarity(a, b, alike));
  Matrix found(a.size(), b.size());
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t column = 0; column < b.size(); ++column)
      if (!are_opposite(a[row].meaning, b[column].meaning))
        found(row, column) =
            std::max({en(row, column), fa(row, column), weights.concepts * meant(row, column)});
  return found;
}

}  // namespace hamvar::match
