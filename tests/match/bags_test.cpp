// SPDX-License-Identifier: Apache-2.0
#include "match/bags.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "scaled.hpp"

namespace hamvar {
namespace {

using match::Bag;
using match::Matrix;

double none(std::string_view, std::string_view) { return 0; }

/// By the definition, without a table.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const std::size_t changed = edit_distance(a.substr(1), b.substr(1)) + (a.front() == b.front() ? 0U : 1U);
  return std::min({changed, edit_distance(a.substr(1), b) + 1, edit_distance(a, b.substr(1)) + 1});
}

TEST(SpellingSimilarity, AgreesWithTheDefinitionOfTheEditDistance) {
  for (std::uint64_t seed = 0; seed < test::random_cases(500); ++seed) {
    std::mt19937_64 random(seed);
    std::string a;
    std::string b;
    for (std::string* word : {&a, &b})
      for (std::size_t length = random() % 6; length > 0; --length)
        *word += static_cast<char>('a' + random() % 3);
    const auto longer = static_cast<double>(std::max(a.size(), b.size()));
    const double expected = longer == 0 ? 1 : 1 - static_cast<double>(edit_distance(a, b)) / longer;
    EXPECT_DOUBLE_EQ(match::spelling_similarity(a, b), expected) << "seed " << seed << ": " << a << ' ' << b;
  }
}

TEST(SpellingSimilarity, CountsLettersAndNotBytes) {
  EXPECT_DOUBLE_EQ(match::spelling_similarity("سند", "سنت"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(match::spelling_similarity("", ""), 1);
}

TEST(BagSimilarities, WeighWordsByHowRareTheyAre) {
  // Four bags: "check" in three of them, "permit" in two, "tax" in one.
  const std::vector<Bag> a{{"check", "permit"}, {"check"}};
  const std::vector<Bag> b{{"check", "tax"}, {"permit"}};
  const double check = std::log(1 + 4.0 / 3);
  const double permit = std::log(1 + 4.0 / 2);
  const double tax = std::log(1 + 4.0 / 1);
  const Matrix found = match::bag_similarities(a, b, none, 0);
  EXPECT_DOUBLE_EQ(found(0, 0), 2 * check / (2 * check + permit + tax));
  EXPECT_DOUBLE_EQ(found(0, 1), 2 * permit / (check + 2 * permit));
  EXPECT_DOUBLE_EQ(found(1, 1), 0);
  const Matrix contained = match::bag_similarities(a, b, none, 1);
  EXPECT_DOUBLE_EQ(contained(0, 0), std::max(check / (check + permit), check / (check + tax)));
  EXPECT_DOUBLE_EQ(contained(0, 1), 1);
}

TEST(BagSimilarities, TakeEachWordToItsNearest) {
  const auto half = [](std::string_view, std::string_view) { return 0.5; };
  const Matrix found = match::bag_similarities({{"x"}}, {{"y", "z"}}, half, 0);
  EXPECT_DOUBLE_EQ(found(0, 0), 0.5);
}

TEST(BagSimilarities, NothingIsLikeNoWords) {
  const Matrix found = match::bag_similarities({{}, {"x"}}, {{}}, none, 0.5);
  EXPECT_EQ(found(0, 0), 0);
  EXPECT_EQ(found(1, 0), 0);
}

}  // namespace
}  // namespace hamvar
