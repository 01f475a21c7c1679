// SPDX-License-Identifier: Apache-2.0
#include "model/side_by_side.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>

namespace hamvar {
namespace {

TEST(SideBySide, DoesEachOnce) {
  for (const unsigned jobs : {0U, 1U, 2U, 7U, 100U}) {
    std::vector<int> times(50, 0);
    side_by_side(times.size(), jobs, [&](std::size_t i) { ++times[i]; });
    EXPECT_EQ(std::accumulate(times.begin(), times.end(), 0), 50) << jobs;
    EXPECT_EQ(std::ranges::count(times, 1), 50) << jobs;
  }
}

TEST(SideBySide, ThrowsOnWhatWasThrown) {
  const auto fail = [](std::size_t i) {
    if (i == 3) throw std::runtime_error("three");
  };
  EXPECT_THROW(side_by_side(10, 1, fail), std::runtime_error);
  EXPECT_THROW(side_by_side(10, 4, fail), std::runtime_error);
}

}  // namespace
}  // namespace hamvar
