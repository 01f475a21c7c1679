// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/nearest.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace hamvar {
namespace {

using ::testing::Eq;
using ::testing::Optional;

std::optional<std::string> near(std::string_view word, std::vector<std::string_view> candidates) {
  return nearest(word, candidates);
}

TEST(Nearest, FindsSlipsOfTheKeyboard) {
  EXPECT_THAT(near("recieve", {"receive", "identify"}), Optional(Eq("receive")));
  EXPECT_THAT(near("Start", {"start", "stamp"}), Optional(Eq("start")));
  EXPECT_THAT(near("enquiry", {"enquire", "require"}), Optional(Eq("enquire")));
  EXPECT_THAT(near("ثبث", {"ثبت"}), Optional(Eq("ثبت")));
  EXPECT_THAT(near("aa", {"ab", "ac"}), Optional(Eq("ab")));  // the first of equals
}

TEST(Nearest, LeavesStrangersAlone) {
  EXPECT_EQ(near("tax", {"municipality"}), std::nullopt);
  EXPECT_EQ(near("ab", {"cd"}), std::nullopt);
  EXPECT_EQ(near("", {"a"}), std::nullopt);
  EXPECT_EQ(near("a", {}), std::nullopt);
  EXPECT_EQ(near(std::string(1'000'000, 'a'), {"a"}), std::nullopt);
}

/// The definition, as a recursion over prefixes.
std::size_t defined_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const auto a1 = a.substr(0, a.size() - 1);
  const auto b1 = b.substr(0, b.size() - 1);
  std::size_t best = std::min({defined_distance(a1, b) + 1, defined_distance(a, b1) + 1,
                               defined_distance(a1, b1) + (a.back() == b.back() ? 0 : 1)});
  const bool swapped = a1.size() > 0 && b1.size() > 0 && a.back() == b1.back() && a1.back() == b.back();
  if (swapped)
    best = std::min(best, defined_distance(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
  return best;
}

std::string random_word(std::mt19937& random) {
  std::string word;
  for (auto n = random() % 5 + 1; n > 0; --n) word += "abc"[random() % 3];
  return word;
}

TEST(Nearest, IsTheNearestByTheDefinition) {
  std::mt19937 random(3);
  for (int i = 0; i < 2'000; ++i) {
    const std::string word = random_word(random);
    const std::array<std::string, 3> words{random_word(random), random_word(random), random_word(random)};
    const auto best =
        std::ranges::min_element(words, {}, [&](const auto& w) { return defined_distance(word, w); });
    std::optional<std::string> expected;
    if (defined_distance(word, *best) <= std::max<std::size_t>(1, word.size() / 3)) expected = *best;
    ASSERT_EQ(near(word, {words[0], words[1], words[2]}), expected) << word << ", seed 3, case " << i;
  }
}

}  // namespace
}  // namespace hamvar
