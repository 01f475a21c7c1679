// SPDX-License-Identifier: Apache-2.0
#include "match/term_sets.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace hamvar {
namespace {

void make_set(std::vector<std::uint32_t>& terms, std::size_t begin) {
  const auto first = terms.begin() + static_cast<std::ptrdiff_t>(begin);
  std::sort(first, terms.end());
  terms.erase(std::unique(first, terms.end()), terms.end());
}

}  // namespace

TermSets::TermSets(std::span<const Meaning> meanings) : begin_{0} {
  std::unordered_map<std::string_view, std::uint32_t> known;
  std::vector<std::string_view> words;
  std::vector<std::size_t> frequency;
  begin_.reserve(meanings.size() + 1);
  for (const Meaning& meaning : meanings) {
    for (const Term& term : meaning.terms) {
      const auto [at, fresh] = known.try_emplace(term.key, static_cast<std::uint32_t>(words.size()));
      if (fresh) words.push_back(term.key);
      terms_.push_back(at->second);
    }
    make_set(terms_, begin_.back());
    frequency.resize(words.size(), 0);
    for (std::size_t i = begin_.back(); i < terms_.size(); ++i) ++frequency[terms_[i]];
    begin_.push_back(terms_.size());
  }

  std::vector<std::uint32_t> order(words.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t term) { return std::pair(frequency[term], words[term]); });
  std::vector<std::uint32_t> rank(words.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    weight_.push_back(
        std::log1p(static_cast<double>(meanings.size()) / static_cast<double>(frequency[order[i]])));
  }
  for (std::size_t meaning = 0; meaning < size(); ++meaning) {
    const auto first = terms_.begin() + static_cast<std::ptrdiff_t>(begin_[meaning]);
    const auto last = terms_.begin() + static_cast<std::ptrdiff_t>(begin_[meaning + 1]);
    std::transform(first, last, first, [&](std::uint32_t term) { return rank[term]; });
    std::sort(first, last);
    sum_.push_back(std::transform_reduce(first, last, 0.0, std::plus<>(),
                                         [&](std::uint32_t term) { return weight_[term]; }));
  }
}

}  // namespace hamvar
