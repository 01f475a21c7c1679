// SPDX-License-Identifier: Apache-2.0
#include "match/term_classes.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "match/union_find.hpp"
#include "text/rests.hpp"
#include "text/slip.hpp"

namespace hamvar {
namespace {

/// A word with a letter left out, or whole.
struct Rest {
  std::uint64_t hash = 0;
  std::uint32_t term = 0;
  friend auto operator<=>(const Rest&, const Rest&) = default;
};

void unite_near(std::span<const Term* const> terms, UnionFind& classes) {
  std::unordered_map<const Concept*, std::uint32_t> known;
  for (std::uint32_t term = 0; term < terms.size(); ++term)
    if (terms[term]->sense != nullptr) known.emplace(terms[term]->sense, term);
  for (std::uint32_t term = 0; term < terms.size(); ++term) {
    if (terms[term]->sense == nullptr) continue;
    for (const Concept* near : terms[term]->sense->near)
      if (const auto other = known.find(near); other != known.end()) classes.unite(term, other->second);
  }
}

void unite_slips(std::span<const Term* const> terms, UnionFind& classes) {
  constexpr std::size_t shortest = 5;  // bytes; shorter words have no slips
  std::vector<Rest> rests;
  for (std::uint32_t term = 0; term < terms.size(); ++term)
    if (terms[term]->sense == nullptr && terms[term]->key.size() >= shortest)
      for_each_rest(terms[term]->key, [&](std::uint64_t hash) { rests.push_back({hash, term}); });
  std::ranges::sort(rests);
  const auto are_one = [&](std::uint32_t a, std::uint32_t b) {
    return a != b && classes.size(classes.root(a)) + classes.size(classes.root(b)) <= most_in_class &&
           is_slip(terms[a]->key, terms[b]->key);
  };
  for (std::size_t i = 0; i < rests.size(); ++i)
    for (std::size_t j = i + 1; j < rests.size() && rests[j].hash == rests[i].hash && j <= i + most_in_class;
         ++j)
      if (are_one(rests[i].term, rests[j].term)) classes.unite(rests[i].term, rests[j].term);
}

}  // namespace

std::vector<std::uint32_t> term_classes(std::span<const Term* const> terms) {
  UnionFind classes(terms.size());
  unite_near(terms, classes);
  unite_slips(terms, classes);
  std::vector<std::uint32_t> found(terms.size());
  for (std::uint32_t term = 0; term < terms.size(); ++term) found[term] = classes.root(term);
  return found;
}

}  // namespace hamvar
