// SPDX-License-Identifier: Apache-2.0
#include "match/alike.hpp"

#include <gmock/gmock.h>

#include <random>
#include <set>

#include "all_pairs.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::IsEmpty;

Meaning meaning(const std::vector<std::string>& words) {
  Meaning made;
  for (const std::string& word : words) made.terms.push_back({word, Role::other});
  return made;
}

/// Words of very different frequency, as those of labels are.
std::vector<Meaning> random_meanings(std::mt19937_64& random, std::size_t count, std::size_t words) {
  std::set<std::vector<std::string>> different;
  std::geometric_distribution<std::size_t> word(0.08);
  while (different.size() < count) {
    std::vector<std::string> label(1 + random() % 6);
    for (std::string& each : label) each = "w" + std::to_string(word(random) % words);
    different.insert(label);
  }
  std::vector<Meaning> made;
  for (const auto& label : different) made.push_back(meaning(label));
  return made;
}

TEST(AlikeMeanings, AreThoseThatAComparisonOfAllPairsFinds) {
  std::size_t found = 0;
  const std::size_t cases = test::random_cases(200);
  for (std::uint64_t seed = 0; seed < cases; ++seed) {
    std::mt19937_64 random(seed);
    const std::vector<Meaning> meanings = random_meanings(random, 5 + random() % 115, 5 + random() % 80);
    const double min_score = 0.3 + 0.1 * static_cast<double>(random() % 8);
    const std::vector<Alike> expected = test::all_pairs(meanings, min_score);
    found += expected.size();
    ASSERT_EQ(alike(meanings, min_score, 1), expected) << "seed " << seed;
  }
  EXPECT_GT(found, cases * 20) << "or the cases show little";
}

TEST(AlikeMeanings, DoNotDependOnJobs) {
  std::mt19937_64 random(7);
  const std::vector<Meaning> meanings = random_meanings(random, test::scaled(20'000), 4000);
  EXPECT_EQ(alike(meanings, 0.6, 1), alike(meanings, 0.6, 4));
}

TEST(AlikeMeanings, NeedATermInCommon) {
  EXPECT_THAT(alike(std::vector<Meaning>{}, 0.5, 1), IsEmpty());
  EXPECT_THAT(alike(std::vector{meaning({}), meaning({"a"}), meaning({"b", "c"})}, 0.01, 1), IsEmpty());
}

/// One word that all labels have makes one block of all; its cost must not be a square.
TEST(AlikeMeanings, OfOneWordInCommonAreNotComparedAllWithAll) {
  std::vector<Meaning> meanings;
  const std::size_t many = test::scaled(100'000);
  for (std::size_t i = 0; i < many; ++i) {
    std::string rare = "n";  // too short for a slip of the keyboard
    for (std::size_t rest = i, digit = 0; digit < 3; ++digit, rest /= 47)
      rare += static_cast<char>('0' + rest % 47);
    meanings.push_back(meaning({"check", rare}));
  }
  EXPECT_THAT(alike(meanings, 0.5, 1), IsEmpty()) << "the rare word says more than half";
}

}  // namespace
}  // namespace hamvar
