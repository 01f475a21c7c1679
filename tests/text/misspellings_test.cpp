// SPDX-License-Identifier: Apache-2.0
#include "text/misspellings.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "scaled.hpp"
#include "text/slip.hpp"

namespace hamvar {
namespace {

TEST(Slip, IsWhatFingersAndEarsDo) {
  EXPECT_TRUE(is_slip("recieve", "receive"));
  EXPECT_TRUE(is_slip("aplication", "application"));
  EXPECT_TRUE(is_slip("adress", "address"));
  EXPECT_TRUE(is_slip("certifcate", "certificate"));
  EXPECT_TRUE(is_slip("درخاست", "درخواست"));
  EXPECT_TRUE(is_slip("استیجار", "اصتیجار"));
  EXPECT_TRUE(is_slip("شهرداری", "شهرادری"));
}

TEST(Slip, IsNoOtherWord) {
  EXPECT_FALSE(is_slip("heating", "hearing"));
  EXPECT_FALSE(is_slip("contact", "contract"));
  EXPECT_FALSE(is_slip("county", "country"));
  EXPECT_FALSE(is_slip("form", "from"));
  EXPECT_FALSE(is_slip("registration", "application"));
  EXPECT_FALSE(is_slip("receive", "دریافت"));
  EXPECT_FALSE(is_slip("", ""));
}

/// Edit distance with neighbours exchanged, by the plain recurrence.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      const std::size_t changed = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

std::string random_word(std::mt19937& random, std::size_t letters) {
  std::string word;
  for (std::size_t i = 0; i < letters; ++i) word += static_cast<char>('a' + random() % 3);
  return word;
}

TEST(Slip, IsAtMostOneEditApartAndGoesBothWays) {
  std::mt19937 random(4711);
  std::size_t slips = 0;
  for (std::size_t i = 0; i < test::random_cases(200'000); ++i) {
    const std::string a = random_word(random, 5 + random() % 6);
    const std::string b = random_word(random, 5 + random() % 6);
    const bool slip = is_slip(a, b);
    ASSERT_EQ(slip, is_slip(b, a)) << a << ' ' << b << ", seed 4711";
    if (!slip) continue;
    ++slips;
    ASSERT_LE(distance(a, b), 1U) << a << ' ' << b << ", seed 4711";
  }
  EXPECT_GT(slips, test::random_cases(200'000) / 1000);
}

TEST(Misspellings, FindWhatLookingAtEachWordFinds) {
  std::mt19937 random(815);
  std::vector<std::string> words;
  for (int i = 0; i < 300; ++i) words.push_back(random_word(random, 5 + random() % 7));
  const Misspellings index(words);
  std::size_t found = 0;
  for (std::size_t i = 0; i < test::random_cases(5'000); ++i) {
    const std::string word = random_word(random, 5 + random() % 7);
    std::set<std::string> near;
    for (const std::string& each : words)
      if (is_slip(word, each)) near.insert(each);
    const auto told = index.find(word);
    ASSERT_EQ(told.has_value(), near.size() == 1) << word << ", seed 815";
    if (!told) continue;
    ++found;
    ASSERT_EQ(*told, *near.begin()) << word << ", seed 815";
  }
  EXPECT_GT(found, test::random_cases(5'000) / 100);
}

}  // namespace
}  // namespace hamvar
