// SPDX-License-Identifier: Apache-2.0
// Mean and variance of what is drawn against the closed forms; calendars against a walk minute by minute.
#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "hamvar/model/vocabulary.hpp"
#include "simulate/calendar.hpp"
#include "simulate/sampler.hpp"

namespace hamvar {
namespace {

using enum DistributionKind;

struct Known {
  RandomTime distribution;
  double mean;
  double variance;
};

void expect_moments(const Known& known) {
  const Sampler sampler(known.distribution);
  RandomStream random(11, 0);
  constexpr int draws = 400'000;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < draws; ++i) {
    const double value = sampler(random);
    sum += value;
    squares += (value - known.mean) * (value - known.mean);
  }
  SCOPED_TRACE(spelling(known.distribution.kind));
  EXPECT_NEAR(sum / draws, known.mean, 4 * std::sqrt(known.variance / draws) + 1e-9);
  EXPECT_NEAR(squares / draws, known.variance, 0.03 * known.variance + 1e-9);
}

TEST(Sampler, HasTheMomentsOfTheDistribution) {
  const double pert_mean = (2 + 4 * 3 + 10) / 6.0;
  const Known all[] = {
      {{.kind = fix, .a = 7}, 7, 0},
      {{.kind = uniform, .a = 2, .b = 8}, 5, 3},
      {{.kind = norm, .a = 100, .b = 5}, 100, 25},
      {{.kind = triang, .a = 3, .b = 2, .c = 10}, 5, (9.0 + 4 + 100 - 6 - 30 - 20) / 18},
      {{.kind = expon, .a = 9}, 9, 81},
      {{.kind = expon, .a = 9, .least = 4}, 9, 25},
      {{.kind = lognorm, .a = 10, .b = 30}, 10, 30},
      {{.kind = gamma, .a = 10, .b = 30}, 10, 30},
      {{.kind = gamma, .a = 10, .b = 300}, 10, 300},
      // Beta of shapes 1 + 4 (b - a) / (c - a) and 1 + 4 (c - b) / (c - a): its variance is (mean - min)(max
      // - mean) / 7.
      {{.kind = pert, .a = 2, .b = 3, .c = 10}, pert_mean, (pert_mean - 2) * (10 - pert_mean) / 7},
      {{.kind = histogram_sampling, .histogram = {{1, 0.25}, {5, 1}}}, 4, 3}};
  for (const Known& known : all) expect_moments(known);
}

TEST(Sampler, StaysWithinItsLimits) {
  const Sampler sampler({.kind = norm, .a = 10, .b = 20, .least = 5, .most = 15});
  RandomStream random(1, 0);
  for (int i = 0; i < 10'000; ++i) {
    const double value = sampler(random);
    ASSERT_GE(value, 5);
    ASSERT_LE(value, 15);
  }
  const Sampler below({.kind = norm, .a = -1000, .b = 1});
  EXPECT_EQ(below(random), 0);  // a time is never negative
}

/// What is open in each minute of three weeks, gone through one by one.
TEST(Calendar, AgreesWithAWalkMinuteByMinute) {
  const unsigned seed = 4;
  std::mt19937_64 random(seed);
  for (int i = 0; i < 200; ++i) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", calendar " + std::to_string(i));
    std::vector<WeeklyInterval> open;
    std::vector<char> minute(10'080, 0);
    for (std::size_t n = 1 + random() % 6; n > 0; --n) {
      const std::size_t begin = random() % 10'000;
      const std::size_t end = std::min<std::size_t>(begin + 1 + random() % 900, 10'080);
      open.push_back({static_cast<double>(begin) * 60, static_cast<double>(end) * 60});
      std::fill(minute.begin() + static_cast<std::ptrdiff_t>(begin),
                minute.begin() + static_cast<std::ptrdiff_t>(end), char{1});
    }
    const Calendar calendar(open);
    const std::size_t from = random() % 10'080;
    std::size_t left = random() % 300;
    const double work = static_cast<double>(left) * 60;
    std::size_t at = from;
    std::size_t worked = 0;
    const auto is_open = [&](std::size_t when) { return minute[when % 10'080] != 0; };
    EXPECT_EQ(calendar.is_open(static_cast<double>(from) * 60), is_open(from));
    while (left > 0 || (worked == 0 && !is_open(at))) {
      if (is_open(at)) {
        --left;
        ++worked;
      }
      ++at;
    }
    EXPECT_NEAR(calendar.after(static_cast<double>(from) * 60, work), static_cast<double>(at) * 60, 1e-6);
    EXPECT_NEAR(calendar.between(static_cast<double>(from) * 60, static_cast<double>(at) * 60), work, 1e-6);
  }
}

}  // namespace
}  // namespace hamvar
