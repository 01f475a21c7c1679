// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/distribution.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <cmath>
#include <numeric>
#include <random>

#include "scaled.hpp"

namespace hamvar {
namespace {

constexpr double exact = 1e-9;

double mass_of(const Distribution& time) {
  double sum = 0;
  for (const Distribution::Point& point : time.points()) sum += point.mass;
  return sum;
}
double third_moment(const Distribution& time) {
  double sum = 0;
  for (const Distribution::Point& point : time.points()) sum += point.mass * std::pow(point.at, 3);
  return sum;
}
Distribution last_of(const std::vector<Distribution>& times) {
  std::vector<TimeShare> parts;
  for (const Distribution& time : times) parts.push_back({1, &time});
  return latest(parts);
}
Distribution one_of(double share, const Distribution& a, const Distribution& b) {
  const TimeShare parts[] = {{share, &a}, {1 - share, &b}};
  return mixture(parts);
}

/// Sorted, of mass 1, never less than 0, and not more of it than is allowed.
void expect_sane(const Distribution& time) {
  EXPECT_NEAR(mass_of(time), 1, exact);
  EXPECT_TRUE(std::ranges::is_sorted(time.points(), {}, &Distribution::Point::at));
  for (const Distribution::Point& point : time.points()) {
    EXPECT_GE(point.at, 0);
    EXPECT_GE(point.mass, 0);
  }
  EXPECT_LE(time.points().size(), 1000U);
  double before = 0;
  for (int i = 1; i < 100; ++i) {
    const double now = time.quantile(i / 100.0);
    EXPECT_LE(before, now) << i;
    before = now;
  }
}

TEST(Distribution, FixedTimesStayWhatTheyAre) {
  const Distribution time = one_of(0.4, Distribution::exactly(3), Distribution::exactly(5));
  EXPECT_DOUBLE_EQ(time.quantile(0.39), 3);
  EXPECT_DOUBLE_EQ(time.quantile(0.41), 5);
  EXPECT_DOUBLE_EQ(time.within(2.9), 0);
  EXPECT_DOUBLE_EQ(time.within(3), 0.4);
  EXPECT_DOUBLE_EQ(time.within(5), 1);
  EXPECT_NEAR(time.mean(), 0.4 * 3 + 0.6 * 5, exact);
}

TEST(Distribution, PertIsTheBetaDistribution) {
  for (const double mode : {0.0, 0.1, 0.5, 0.8, 1.0}) {
    const Distribution time = Distribution::pert({days(2), days(2 + 10 * mode), days(12)});
    const boost::math::beta_distribution<> beta(1 + 4 * mode, 5 - 4 * mode);
    expect_sane(time);
    EXPECT_NEAR(time.mean(), days(2 + 10 * mean(beta)).count(), 0.1);
    EXPECT_NEAR(std::sqrt(time.variance()), days(10 * standard_deviation(beta)).count(), 0.1);
    for (const double share : {0.1, 0.5, 0.8, 0.9, 0.95, 0.99}) {
      const double expected = days(2 + 10 * boost::math::quantile(beta, share)).count();
      EXPECT_NEAR(time.quantile(share), expected, 0.002 * expected) << mode << " " << share;
      EXPECT_NEAR(time.within(expected), share, 0.003) << mode << " " << share;
    }
  }
  EXPECT_TRUE(Distribution::pert(Estimate::exactly(days(1))).is_fixed());
}

TEST(Distribution, AnExponentialWaitIsOne) {
  const Distribution time = Distribution::exponential(10);
  expect_sane(time);
  EXPECT_NEAR(time.mean(), 10, 1e-6);
  EXPECT_NEAR(time.variance(), 100, 1e-4);
  for (const double share : {0.05, 0.5, 0.9, 0.99, 0.999})
    EXPECT_NEAR(time.quantile(share), -10 * std::log(1 - share), -0.03 * std::log(1 - share)) << share;
}

TEST(Distribution, WaitsInLineAreErlang) {
  Distribution time;
  for (int count = 1; count <= 30; ++count) {
    time = time + Distribution::exponential(10);
    const boost::math::gamma_distribution<> erlang(count, 10);
    EXPECT_NEAR(time.mean(), 10 * count, 1e-6 * count);
    EXPECT_NEAR(time.variance(), 100 * count, 1e-3 * count);
    for (const double share : {0.5, 0.9, 0.95}) {
      const double expected = boost::math::quantile(erlang, share);
      EXPECT_NEAR(time.quantile(share), expected, 0.002 * expected) << count << " " << share;
    }
  }
  expect_sane(time);
}

TEST(Distribution, TheLastOfSeveralIsLaterThanEither) {
  // E[max] of n exponential waits is the mean times 1 + 1/2 + ... + 1/n; max of their means is the mean.
  double harmonic = 0;
  for (int count = 1; count <= 12; ++count) {
    harmonic += 1.0 / count;
    const Distribution time =
        last_of(std::vector<Distribution>(static_cast<std::size_t>(count), Distribution::exponential(10)));
    EXPECT_NEAR(time.mean(), 10 * harmonic, 0.001 * 10 * harmonic) << count;
    for (const double share : {0.5, 0.9, 0.95}) {
      const double expected = -10 * std::log(1 - std::pow(share, 1.0 / count));
      EXPECT_NEAR(time.quantile(share), expected, 0.004 * expected) << count << " " << share;
    }
    if (count > 1) expect_sane(time);
  }
}

TEST(Distribution, BranchesThatMayTakePart) {
  // Each of three exponential waits with 0.3, given one at least: F = ((1 - 0.3 e^-t)^3 - 0.7^3) / (1 -
  // 0.7^3).
  const Distribution wait = Distribution::exponential(1);
  const std::vector<TimeShare> parts(3, TimeShare{0.3, &wait});
  const Distribution time = latest(parts);
  for (const double t : {0.2, 0.5, 1.0, 2.0, 4.0}) {
    const double none = std::pow(0.7, 3);
    const double expected = (std::pow(1 - 0.3 * std::exp(-t), 3) - none) / (1 - none);
    EXPECT_NEAR(time.within(t), expected, 0.003) << t;
  }
}

TEST(Distribution, AGeometricSumOfExponentialWaitsIsExponential) {
  const Distribution wait = Distribution::exponential(1);
  for (const double again : {0.05, 0.3, 0.7, 0.95, 0.999}) {
    const Distribution time = repeated(wait, again, wait);
    const double mean = 1 / (1 - again);
    EXPECT_NEAR(time.mean(), mean, 1e-5 * mean) << again;
    EXPECT_NEAR(std::sqrt(time.variance()), mean, 1e-3 * mean) << again;
    for (const double share : {0.5, 0.9, 0.95, 0.99}) {
      const double expected = -mean * std::log(1 - share);
      EXPECT_NEAR(time.quantile(share), expected, (share > 0.9 ? 0.01 : 0.005) * expected)
          << again << " " << share;
    }
    expect_sane(time);
  }
}

TEST(Distribution, RepeatsOfAFixedTimeAreGeometric) {
  const Distribution hour = Distribution::exactly(1);
  const Distribution time = repeated(hour, 0.5, hour);
  for (int hours = 1; hours < 5; ++hours)
    EXPECT_NEAR(time.within(hours + 0.5), 1 - std::pow(0.5, hours), exact) << hours;
  EXPECT_NEAR(time.quantile(0.6), 2, exact);
}

TEST(Distribution, MinutesBesideWeeksStayMinutes) {
  const Distribution quick = Distribution::pert({minutes(5), minutes(10), minutes(15)});
  const Distribution slow = Distribution::pert({days(20), days(30), days(60)});
  Distribution time = one_of(0.8, quick, slow);
  const double median = time.quantile(0.5);
  EXPECT_NEAR(median, quick.quantile(0.5 / 0.8), 0.005 * median);
  // And thirty times a quarter of an hour behind it is neither lost nor blurred.
  for (int i = 0; i < 30; ++i) time = time + quick;
  Distribution thirty;
  for (int i = 0; i < 31; ++i) thirty = thirty + quick;
  EXPECT_NEAR(time.quantile(0.5), thirty.quantile(0.5 / 0.8), 0.005 * time.quantile(0.5));
  EXPECT_NEAR(time.quantile(0.9), slow.quantile(0.5), 0.01 * time.quantile(0.9));
}

/// Something with gaps, single values and tails.
Distribution random_distribution(std::mt19937_64& random) {
  std::uniform_real_distribution<> share(0, 1);
  const auto scale = [&] { return std::exp(share(random) * 12); };
  const auto simple = [&]() -> Distribution {
    const double size = scale();
    if (share(random) < 0.3) return Distribution::exactly(size);
    if (share(random) < 0.3) return Distribution::exponential(size);
    const double mode = size * share(random);
    return Distribution::pert({Duration(mode / 2), Duration(mode), Duration(size)});
  };
  Distribution made = simple();
  for (int i = 0; i < 4; ++i) {
    const Distribution other = simple();
    const double choice = share(random);
    if (choice < 0.3)
      made = made + other;
    else if (choice < 0.5)
      made = one_of(share(random), made, other);
    else if (choice < 0.7)
      made = last_of({made, other});
    else if (choice < 0.8)
      made = repeated(made, share(random) * 0.8, other);
  }
  return made;
}

TEST(Distribution, MomentsOfSumsAndMixturesAreKept) {
  for (std::uint64_t seed = 1; seed <= test::scaled(300); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Distribution a = random_distribution(random);
    const Distribution b = random_distribution(random);
    const Distribution sum = a + b;
    EXPECT_NEAR(sum.mean(), a.mean() + b.mean(), 1e-9 * sum.mean());
    EXPECT_NEAR(sum.variance(), a.variance() + b.variance(), 1e-6 * (sum.variance() + 1e-3 * sum.mean()));
    const Distribution mixed = one_of(0.3, a, b);
    EXPECT_NEAR(mixed.mean(), 0.3 * a.mean() + 0.7 * b.mean(), 1e-9 * mixed.mean());
    const double third = 0.3 * third_moment(a) + 0.7 * third_moment(b);
    EXPECT_NEAR(third_moment(mixed), third, 1e-6 * third);
    const Distribution later = last_of({a, b});
    EXPECT_GE(later.mean(), std::max(a.mean(), b.mean()) * (1 - 1e-12));
    EXPECT_LE(later.mean(), sum.mean() * (1 + 1e-12));
    for (const Distribution* each : {&a, &b, &sum, &mixed, &later}) expect_sane(*each);
  }
}

TEST(Distribution, AgreesWithItsSamples) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    std::mt19937_64 random(seed);
    std::gamma_distribution<> draw(0.5 + static_cast<double>(seed) / 4, 100);
    std::vector<double> samples(test::scaled(20'000));
    for (double& sample : samples) sample = draw(random);
    const Distribution time = Distribution::of_samples(samples);
    std::ranges::sort(samples);
    const double mean =
        std::accumulate(samples.begin(), samples.end(), 0.0) / static_cast<double>(samples.size());
    EXPECT_NEAR(time.mean(), mean, 1e-9 * mean) << "seed " << seed;
    for (const double share : {0.5, 0.9, 0.95}) {
      const double expected = samples[static_cast<std::size_t>(share * static_cast<double>(samples.size()))];
      EXPECT_NEAR(time.quantile(share), expected, 0.01 * expected) << "seed " << seed << " " << share;
    }
  }
}

}  // namespace
}  // namespace hamvar
