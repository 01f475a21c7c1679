// SPDX-License-Identifier: Apache-2.0
#include "match/complete_link.hpp"

#include <gmock/gmock.h>

#include <map>
#include <random>

#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;

TEST(CompleteLink, DoesNotChain) {
  EXPECT_THAT(complete_link(3, {{0, 1, 0.9F}, {1, 2, 0.8F}}), ElementsAre(0U, 0U, 2U));
  EXPECT_THAT(complete_link(3, {{0, 1, 0.8F}, {1, 2, 0.9F}}), ElementsAre(0U, 1U, 1U));
  EXPECT_THAT(complete_link(3, {{0, 1, 0.9F}, {2, 1, 0.8F}, {0, 2, 0.7F}}), ElementsAre(0U, 0U, 0U));
}

TEST(CompleteLink, OfEqualsTheSmallestNumbersComeFirst) {
  EXPECT_THAT(complete_link(3, {{1, 2, 0.9F}, {0, 1, 0.9F}}), ElementsAre(0U, 0U, 2U));
}

TEST(CompleteLink, NothingLinkedStaysAlone) {
  EXPECT_THAT(complete_link(0, {}), ElementsAre());
  EXPECT_THAT(complete_link(2, {}), ElementsAre(0U, 1U));
}

/// Each step looks at all pairs of clusters anew.
std::vector<std::uint32_t> naive(std::size_t things, const std::vector<Link>& links) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, float> score;
  for (const Link& link : links) score[std::minmax(link.a, link.b)] = link.score;
  std::vector<std::uint32_t> cluster(things);
  for (std::uint32_t i = 0; i < things; ++i) cluster[i] = i;
  const auto complete = [&](std::uint32_t a, std::uint32_t b) {
    for (std::uint32_t i = 0; i < things; ++i)
      for (std::uint32_t j = 0; j < things; ++j)
        if (cluster[i] == a && cluster[j] == b && !score.contains(std::minmax(i, j))) return false;
    return true;
  };
  for (bool changed = true; changed;) {
    changed = false;
    float best = 0;
    std::pair<std::uint32_t, std::uint32_t> chosen;
    for (const auto& [pair, own] : score) {
      const std::uint32_t a = cluster[pair.first];
      const std::uint32_t b = cluster[pair.second];
      if (a == b || own <= best || !complete(a, b)) continue;
      best = own;
      chosen = std::minmax(a, b);
      changed = true;
    }
    for (std::uint32_t& each : cluster)
      if (changed && each == chosen.second) each = chosen.first;
  }
  return cluster;
}

TEST(CompleteLink, AgreesWithLookingAtAllClustersEachTime) {
  std::size_t joined = 0;
  for (std::uint64_t seed = 0; seed < test::random_cases(2000); ++seed) {
    std::mt19937_64 random(seed);
    const std::uint32_t things = 1 + static_cast<std::uint32_t>(random() % 14);
    const std::size_t density = 1 + random() % 10;
    std::vector<Link> links;
    for (std::uint32_t a = 0; a < things; ++a)
      for (std::uint32_t b = a + 1; b < things; ++b)
        if (random() % 10 < density) links.push_back({b, a, 0.5F + 0.1F * static_cast<float>(random() % 5)});
    const std::vector<std::uint32_t> expected = naive(things, links);
    std::ranges::shuffle(links, random);
    ASSERT_EQ(complete_link(things, links), expected) << "seed " << seed;
    for (std::uint32_t i = 0; i < things; ++i) joined += static_cast<std::size_t>(expected[i] != i);
  }
  EXPECT_GT(joined, test::random_cases(2000));
}

}  // namespace
}  // namespace hamvar
