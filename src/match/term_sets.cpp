// SPDX-License-Identifier: Apache-2.0
#include "match/term_sets.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "match/term_classes.hpp"

namespace hamvar {
namespace {

/// Different terms by their keys, in the order in which the meanings tell them.
struct Vocabulary {
  std::vector<const Term*> terms;
  std::vector<std::uint32_t> number_of;  ///< of each term of each meaning, one behind the other
};

Vocabulary vocabulary_of(std::span<const Meaning> meanings) {
  Vocabulary made;
  std::unordered_map<std::string_view, std::uint32_t> known;
  for (const Meaning& meaning : meanings)
    for (const Term& term : meaning.terms) {
      const auto [at, fresh] = known.try_emplace(term.key, static_cast<std::uint32_t>(made.terms.size()));
      if (fresh) made.terms.push_back(&term);
      made.number_of.push_back(at->second);
    }
  return made;
}

/// Sorts what stands from `begin` on, each number once.
void make_set(std::vector<std::uint32_t>& numbers, std::size_t begin) {
  const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(begin);
  std::sort(first, numbers.end());
  numbers.erase(std::unique(first, numbers.end()), numbers.end());
}

}  // namespace

TermSets::TermSets(std::span<const Meaning> meanings) : begin_{0} {
  const Vocabulary vocabulary = vocabulary_of(meanings);
  const std::vector<std::uint32_t> classes = term_classes(vocabulary.terms);
  begin_.reserve(meanings.size() + 1);
  terms_.reserve(vocabulary.number_of.size());
  auto next = vocabulary.number_of.begin();
  for (const Meaning& meaning : meanings) {
    for (std::size_t i = 0; i < meaning.terms.size(); ++i) terms_.push_back(classes[*next++]);
    make_set(terms_, begin_.back());
    begin_.push_back(terms_.size());
  }
  weigh(vocabulary.terms.size());
}

/// Numbers the classes by their frequency.
void TermSets::weigh(std::size_t classes) {
  std::vector<std::size_t> frequency(classes, 0);
  for (const std::uint32_t each : terms_) ++frequency[each];
  std::vector<std::uint32_t> order(classes);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t each) { return std::pair(frequency[each], each); });
  std::vector<std::uint32_t> rank(classes);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    const auto often = static_cast<double>(std::max<std::size_t>(1, frequency[order[i]]));
    weight_.push_back(std::log1p(static_cast<double>(size()) / often));
  }
  for (std::size_t meaning = 0; meaning < size(); ++meaning) {
    const auto first = terms_.begin() + static_cast<std::ptrdiff_t>(begin_[meaning]);
    const auto last = terms_.begin() + static_cast<std::ptrdiff_t>(begin_[meaning + 1]);
    std::transform(first, last, first, [&](std::uint32_t each) { return rank[each]; });
    std::sort(first, last);
    sum_.push_back(std::transform_reduce(first, last, 0.0, std::plus<>(),
                                         [&](std::uint32_t each) { return weight_[each]; }));
  }
}

}  // namespace hamvar
