// SPDX-License-Identifier: Apache-2.0
#include "match/term_classes.hpp"

#include <gmock/gmock.h>

#include <random>
#include <set>

#include "all_pairs.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

/// Words of one stem with slips in them, and others.
std::vector<Term> random_terms(std::mt19937_64& random) {
  static const std::vector<std::string> stems{"certificat", "municipality", "صورتجلسه",
                                              "مفاصاحساب",  "kamirosata",   "hearing"};
  std::set<std::string> words;
  for (std::size_t i = 0; i < 8; ++i) {
    std::string word = stems[random() % stems.size()];
    const std::size_t at = 2 * (1 + random() % (word.size() / 2 - 2));
    if (random() % 3 == 0) word.erase(at, 2);
    if (random() % 3 == 0) std::swap(word[2], word[4]), std::swap(word[3], word[5]);
    words.insert(word);
  }
  std::vector<Term> terms;
  for (const std::string& word : words) terms.push_back({word, Role::other});
  return terms;
}

TEST(TermClasses, AreThoseOfAComparisonOfAllTerms) {
  std::size_t shared = 0;
  for (std::uint64_t seed = 0; seed < test::random_cases(500); ++seed) {
    std::mt19937_64 random(seed);
    std::vector<Term> terms = random_terms(random);
    Meaning all;
    all.terms = terms;
    std::map<std::string, std::string> expected = test::naive_classes({all});
    std::vector<const Term*> sorted;
    for (const Term& term : terms) sorted.push_back(&term);
    const std::vector<std::uint32_t> found = term_classes(sorted);
    for (std::size_t i = 0; i < terms.size(); ++i) {
      ASSERT_EQ(terms[found[i]].key, expected[terms[i].key]) << terms[i].key << ", seed " << seed;
      shared += static_cast<std::size_t>(found[i] != i);
    }
  }
  EXPECT_GT(shared, test::random_cases(500) / 4);
}

TEST(TermClasses, ConceptsThatAreNearAreOne) {
  const Lexicon& lexicon = Lexicon::standard();
  std::map<std::string, Term> terms;
  for (const Concept* each : lexicon.concepts()) terms[each->key] = {each->key, Role::object, each};
  std::vector<const Term*> sorted;
  for (const auto& [key, term] : terms) sorted.push_back(&term);
  const std::vector<std::uint32_t> found = term_classes(sorted);
  std::size_t near = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i)
    for (const Concept* other : sorted[i]->sense->near) {
      const auto at = std::ranges::lower_bound(sorted, other->key, {}, &Term::key) - sorted.begin();
      EXPECT_EQ(found[i], found[static_cast<std::size_t>(at)]) << sorted[i]->key << " " << other->key;
      ++near;
    }
  EXPECT_GT(near, 0U);
}

TEST(TermClasses, NeverBecomeLarge) {
  // Each word is one slip away from the next.
  std::vector<Term> terms;
  std::string word = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  for (std::size_t i = 1; i < word.size(); ++i) {
    word[i] = 'b';
    terms.push_back({word, Role::other});
  }
  std::ranges::sort(terms, {}, &Term::key);
  std::vector<const Term*> sorted;
  for (const Term& term : terms) sorted.push_back(&term);
  std::map<std::uint32_t, std::size_t> sizes;
  for (const std::uint32_t each : term_classes(sorted)) ++sizes[each];
  for (const auto& [first, size] : sizes) EXPECT_LE(size, most_in_class);
}

}  // namespace
}  // namespace hamvar
