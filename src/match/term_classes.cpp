// SPDX-License-Identifier: Apache-2.0
#include "match/term_classes.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "match/union_find.hpp"
#include "text/slip.hpp"

namespace hamvar {
namespace {

/// A word with a letter left out, or whole.
struct Rest {
  std::uint64_t hash = 0;
  std::uint32_t term = 0;
  friend auto operator<=>(const Rest&, const Rest&) = default;
};

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// FNV-1a, which can be taken of a word in pieces.
std::uint64_t hash_of(std::string_view text, std::uint64_t hash) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

/// The first letter of two words that differ by a slip is the same, so that it stays.
void add_rests(std::string_view word, std::uint32_t term, std::vector<Rest>& rests) {
  std::uint64_t before = 0xCBF29CE484222325U;  // of the letters in front
  rests.push_back({hash_of(word, before), term});
  for (std::size_t at = 0; at < word.size();) {
    std::size_t next = at + 1;
    while (next < word.size() && !begins_code_point(word[next])) ++next;
    if (at > 0) rests.push_back({hash_of(word.substr(next), before), term});
    before = hash_of(word.substr(at, next - at), before);
    at = next;
  }
}

void unite_near(std::span<const Term* const> terms, UnionFind& classes) {
  for (std::uint32_t term = 0; term < terms.size(); ++term) {
    if (terms[term]->sense == nullptr) continue;
    for (const Concept* near : terms[term]->sense->near) {
      const auto other = std::ranges::lower_bound(terms, near->key, {}, &Term::key);
      if (other != terms.end() && (*other)->key == near->key)
        classes.unite(term, static_cast<std::uint32_t>(other - terms.begin()));
    }
  }
}

void unite_slips(std::span<const Term* const> terms, UnionFind& classes) {
  constexpr std::size_t shortest = 5;  // bytes; shorter words have no slips
  std::vector<Rest> rests;
  for (std::uint32_t term = 0; term < terms.size(); ++term)
    if (terms[term]->sense == nullptr && terms[term]->key.size() >= shortest)
      add_rests(terms[term]->key, term, rests);
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
