// SPDX-License-Identifier: Apache-2.0
// Clones beside all pairs of stretches, on random runs of few labels.
#include "hamvar/match/clones.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "flow.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using Labels = std::vector<std::string>;

Portfolio chains_of(const std::vector<Labels>& all) {
  Portfolio portfolio{test::small_catalog(), {}};
  for (const Labels& labels : all) {
    std::string text = "start";
    for (std::size_t i = 0; i < labels.size(); ++i) text += " > s" + std::to_string(i);
    Process process = test::flow(text + " > end");
    for (std::size_t i = 0; i < labels.size(); ++i)
      test::node(process, "s" + std::to_string(i)).label = {labels[i], ""};
    portfolio.services.push_back(test::service(std::move(process)));
  }
  return portfolio;
}

std::vector<std::vector<Clone>> clones_of(const Portfolio& portfolio) {
  return clones(placed(portfolio), {.fewest = [](std::size_t) { return std::size_t{3}; }});
}

Labels labels_of(const Portfolio& portfolio, const Clone& clone) {
  Labels labels;
  for (const NodeRef step : clone.steps)
    labels.push_back(portfolio.services[clone.service].process[step].label.en);
  return labels;
}

/// By the number in the step's id.
std::size_t place_of(const Portfolio& portfolio, const Clone& clone) {
  return std::stoul(portfolio.services[clone.service].process[clone.steps.front()].id.substr(1));
}

/// A stretch of three different steps that is there a second time, apart from it.
bool is_there_twice(const std::vector<Labels>& all, std::size_t a, std::size_t i, std::size_t b,
                    std::size_t j) {
  if (i + 3 > all[a].size() || j + 3 > all[b].size() || (a == b && (i >= j || i + 3 > j))) return false;
  const std::set<std::string> different(all[a].begin() + static_cast<std::ptrdiff_t>(i),
                                        all[a].begin() + static_cast<std::ptrdiff_t>(i + 3));
  return different.size() == 3 && std::equal(all[a].begin() + static_cast<std::ptrdiff_t>(i),
                                             all[a].begin() + static_cast<std::ptrdiff_t>(i + 3),
                                             all[b].begin() + static_cast<std::ptrdiff_t>(j));
}

TEST(Clones, AgreeWithAllPairsOnRandomRuns) {
  std::size_t told = 0;
  for (unsigned seed = 1; seed <= test::scaled(200); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::vector<Labels> all(3);
    for (Labels& labels : all)
      for (std::size_t left = 4 + random() % 12; left > 0; --left)
        labels.push_back("work " + std::string(1, static_cast<char>('a' + random() % 6)));
    const Portfolio portfolio = chains_of(all);
    const auto found = clones_of(portfolio);
    std::set<std::pair<std::size_t, std::size_t>> covered;
    for (const auto& copies : found) {
      ASSERT_GE(copies.size(), 2U);
      ++told;
      for (const Clone& copy : copies) {
        EXPECT_EQ(labels_of(portfolio, copy), labels_of(portfolio, copies.front()));
        for (std::size_t i = 0; i + 3 <= copy.steps.size(); ++i)
          covered.emplace(copy.service, place_of(portfolio, copy) + i);
      }
    }
    for (std::size_t a = 0; a < all.size(); ++a)
      for (std::size_t b = a; b < all.size(); ++b)
        for (std::size_t i = 0; i < all[a].size(); ++i)
          for (std::size_t j = 0; j < all[b].size(); ++j) {
            const bool told_of = covered.contains({a, i}) || covered.contains({b, j});
            EXPECT_TRUE(told_of || !is_there_twice(all, a, i, b, j))
                << a << ":" << i << " and " << b << ":" << j;
          }
    if (HasFailure()) return;
  }
  EXPECT_GT(told, test::scaled(100)) << "nothing occurs twice: the test sees too little";
}

TEST(Clones, TakeTimeInLineWithTheirSize) {
  std::vector<Labels> all(2);
  for (std::size_t i = 0; i < 2000; ++i) {
    all[0].push_back("work " + std::to_string(i));
    all[1].push_back("work " + std::to_string(i % 7));
  }
  all.push_back(all[0]);
  const Portfolio portfolio = chains_of(all);
  const auto found = clones_of(portfolio);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().size(), 2U);
  EXPECT_EQ(found.front().front().steps.size(), 2000U);
}

}  // namespace
}  // namespace hamvar
