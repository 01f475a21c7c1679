// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/similar_services.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "flow.hpp"
#include "hamvar/match/service_similarity.hpp"
#include "hamvar/text/meaning.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

/// A repository of services whose steps are words from a small stock.
class Repository {
 public:
  explicit Repository(std::mt19937_64& random) : Repository(random, 2 + random() % 12) {}
  Repository(std::mt19937_64& random, std::size_t count) : catalog_(test::small_catalog()) {
    for (; count > 0; --count) services_.push_back(made(random));
  }

  [[nodiscard]] std::vector<PlacedService> placed() const {
    std::vector<PlacedService> placed;
    for (const Service& service : services_) placed.push_back({&service, &catalog_});
    return placed;
  }
  [[nodiscard]] Side side(std::size_t service) const { return {{&services_[service]}, &catalog_}; }

 private:
  static Service made(std::mt19937_64& random) {
    static const char* labels[] = {
        "Check the permit",  "Issue the licence", "بررسی مدارک", "Inspect the site",
        "Calculate the fee", "Vaccinate",         "Weigh",       "Archive"};
    Service service = test::service(test::flow("start > a > b > c > end"));
    for (const NodeRef node : nodes(service.process))
      if (is_activity(node, service.process))
        service.process[node].label = {labels[random() % std::size(labels)], {}};
    return service;
  }

  Catalog catalog_;
  std::vector<Service> services_;
};

std::set<std::string> terms_of(const Service& service) {
  std::set<std::string> keys;
  for (const NodeRef node : nodes(service.process))
    for (const Term& term : meaning_of(service.process[node].label, Lexicon::standard()).terms)
      keys.insert(term.key);
  return keys;
}

bool share_a_term(const Service& a, const Service& b) {
  const std::set<std::string> other = terms_of(b);
  return std::ranges::any_of(terms_of(a), [&](const std::string& key) { return other.contains(key); });
}

/// Each service by itself, without a shortlist. Whoever shares no term is left out, whatever its place in the
/// process is like.
std::vector<SimilarService> one_by_one(const Side& wanted, const std::vector<PlacedService>& repository) {
  std::vector<SimilarService> found;
  for (std::size_t i = 0; i < repository.size(); ++i) {
    if (!share_a_term(*wanted.services.front(), *repository[i].service)) continue;
    const double score = similarity(wanted, {{repository[i].service}, repository[i].catalog});
    if (score > 0) found.push_back({i, score});
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &SimilarService::score);
  return found;
}

TEST(SimilarServices, AreThoseThatComparingAllFinds) {
  for (std::uint64_t seed = 0; seed < test::random_cases(100); ++seed) {
    std::mt19937_64 random(seed);
    const Repository repository(random);
    const auto placed = repository.placed();
    const auto found = similar_services(repository.side(0), placed);
    auto all = one_by_one(repository.side(0), placed);
    all.resize(std::min<std::size_t>(all.size(), 10));
    EXPECT_EQ(found, all) << "seed " << seed;
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().score, 1) << "seed " << seed;  // itself, or one like it
    EXPECT_EQ(similar_services(repository.side(0), placed, Lexicon::standard(), {.jobs = 3}), found);
  }
}

TEST(SimilarServices, AreAsManyAsAreAskedFor) {
  std::mt19937_64 random(7);
  const Repository repository(random);
  const auto placed = repository.placed();
  const auto all = similar_services(repository.side(1), placed, Lexicon::standard(), {.count = 100});
  ASSERT_GT(all.size(), 2U);
  auto best = all;
  best.resize(2);
  EXPECT_EQ(similar_services(repository.side(1), placed, Lexicon::standard(), {.count = 2}), best);
}

TEST(SimilarServices, AreFoundAmongManyByLookingCloselyAtFew) {
  for (std::uint64_t seed = 0; seed < test::random_cases(20); ++seed) {
    std::mt19937_64 random(seed);
    const Repository repository(random, 300);
    const auto placed = repository.placed();
    const auto all = one_by_one(repository.side(0), placed);
    const auto found =
        similar_services(repository.side(0), placed, Lexicon::standard(), {.count = 1, .compared = 20});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().score, all.front().score) << "seed " << seed;
  }
}

TEST(SimilarServices, OfNothingAreNone) {
  std::mt19937_64 random(3);
  const Repository repository(random);
  EXPECT_TRUE(similar_services(repository.side(0), {}).empty());
  EXPECT_TRUE(similar_services({{}, nullptr}, repository.placed()).empty());
}

}  // namespace
}  // namespace hamvar
