// SPDX-License-Identifier: Apache-2.0
#include "measure/moments.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace hamvar {
namespace {

TEST(Moments, LaterOfTwoAgreesWithSampling) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<> mean(0, 10), variance(0.1, 9);
    const Moments a{mean(random), variance(random)}, b{mean(random), variance(random)};
    const Moments found = later(a, b);
    std::normal_distribution<> draw_a(a.mean, std::sqrt(a.variance)), draw_b(b.mean, std::sqrt(b.variance));
    double sum = 0, square = 0;
    constexpr int runs = 40'000;
    for (int i = 0; i < runs; ++i) {
      const double one = std::max(draw_a(random), draw_b(random));
      sum += one / runs;
      square += one * one / runs;
    }
    EXPECT_NEAR(found.mean, sum, 0.08) << "seed " << seed;
    EXPECT_NEAR(found.variance, square - sum * sum, 0.05 * found.variance + 0.1) << "seed " << seed;
  }
}

TEST(Moments, LaterOfSureTimesIsTheLarger) {
  EXPECT_DOUBLE_EQ(later({3, 0}, {5, 0}).mean, 5);
  EXPECT_DOUBLE_EQ(later({5, 0}, {3, 0}).variance, 0);
}

TEST(Moments, AMixtureSpreadsByItsMeansToo) {
  const std::pair<double, Moments> parts[] = {{0.5, {0, 1}}, {0.5, {10, 1}}};
  const Moments mixed = mixture(parts);
  EXPECT_DOUBLE_EQ(mixed.mean, 5);
  EXPECT_DOUBLE_EQ(mixed.variance, 26);
}

TEST(Moments, RepeatsAreGeometric) {
  // N repeats with P(N = n) = (1 - q) q^n: mean q / (1 - q), variance q / (1 - q)^2.
  const Moments all = repeated({2, 0.5}, 0.5, {3, 1});
  EXPECT_DOUBLE_EQ(all.mean, 2 + 3);
  EXPECT_DOUBLE_EQ(all.variance, 0.5 + 1 + 2 * 9);
}

}  // namespace
}  // namespace hamvar
