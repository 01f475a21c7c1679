// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/service_similarity.hpp"

#include <gtest/gtest.h>

#include <random>

#include "flow.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

Side side(const Service& service) {
  static const Catalog catalog = test::small_catalog();
  return {{&service}, &catalog};
}

Service labelled(const char* text) {
  Service service = test::service(test::flow(text));
  for (const NodeRef node : nodes(service.process)) {
    Node& it = service.process[node];
    it.label = it.kind == NodeKind::activity ? Text{it.id + " permit", {}} : Text{};
  }
  return service;
}

TEST(ServiceSimilarity, OfWhatIsEqualIsOne) {
  const Service service = labelled("start > check > issue > archive > end");
  EXPECT_DOUBLE_EQ(similarity(side(service), side(service)), 1);
}

TEST(ServiceSimilarity, OfWhatHasNothingInCommonIsZero) {
  const Service a = labelled("start > check > issue > end");
  Service b = labelled("start > check > end");
  test::node(b.process, "check").label = {"Vaccinate children", {}};
  EXPECT_EQ(similarity(side(a), side(b)), 0);
}

TEST(ServiceSimilarity, CountsWhatIsSkipped) {
  const Service a = labelled("start > check > issue > end");
  Service b = labelled("start > check > issue > archive > end");
  test::node(b.process, "archive").label = {"Vaccinate children", {}};
  const Alignment found = align(side(a), side(b));
  ASSERT_EQ(found.correspondences.size(), 2U);
  const double lack = (2 - found.correspondences[0].score - found.correspondences[1].score) / 2;
  // 1 of 5 steps and 1 of 3 pairs of neighbours are skipped.
  EXPECT_NEAR(similarity(side(a), side(b)), 1 - (1.0 / 5 + 1.0 / 3 + lack) / 3, 1e-12);
}

TEST(ServiceSimilarity, IsSymmetricAndBetweenZeroAndOne) {
  for (std::uint64_t seed = 0; seed < test::random_cases(200); ++seed) {
    std::mt19937_64 random(seed);
    const auto made = [&] {
      Service service = test::service(test::random_process(random, {.attributes = true}));
      for (const NodeRef node : nodes(service.process)) {
        Node& it = service.process[node];
        it.label = {};
        if (it.kind == NodeKind::activity) it.label.en = random() % 2 == 0 ? "Check permit" : "Issue licence";
      }
      return service;
    };
    const Service a = made();
    const Service b = made();
    const double there = similarity(side(a), side(b));
    EXPECT_DOUBLE_EQ(there, similarity(side(b), side(a))) << "seed " << seed;
    EXPECT_GE(there, 0) << "seed " << seed;
    EXPECT_LE(there, 1) << "seed " << seed;
    EXPECT_DOUBLE_EQ(similarity(side(a), side(a)), activities(a.process).empty() ? 0 : 1) << "seed " << seed;
  }
}

}  // namespace
}  // namespace hamvar
