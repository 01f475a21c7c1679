// SPDX-License-Identifier: Apache-2.0
#include "formats/duration.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

namespace hamvar::formats {
namespace {

std::string read(std::string_view text) {
  const auto parsed = parse_duration(text);
  if (const auto* problem = std::get_if<DurationProblem>(&parsed)) return problem->message;
  return print_duration(std::get<Duration>(parsed));
}

struct Case {
  std::string text;
  std::string read;
};

class DurationText : public ::testing::TestWithParam<Case> {};

TEST_P(DurationText, Reads) { EXPECT_EQ(read(GetParam().text), GetParam().read); }

INSTANTIATE_TEST_SUITE_P(
    Good, DurationText,
    ::testing::Values(Case{"P3D", "P3D"}, Case{"PT15M", "PT15M"}, Case{"P1DT4H", "P1DT4H"},
                      Case{"P2W", "P14D"}, Case{"P1Y", "P365D"}, Case{"P1M", "P30D"}, Case{"PT1M", "PT1M"},
                      Case{"PT0S", "PT0S"}, Case{"P0D", "PT0S"}, Case{"PT90S", "PT1M30S"},
                      Case{"P0.5D", "PT12H"}, Case{"PT1,5H", "PT1H30M"}, Case{"PT0.25S", "PT0.25S"},
                      Case{"P1Y2M3W4DT5H6M7S", "P450DT5H6M7S"}, Case{"PT0001H", "PT1H"}));

INSTANTIATE_TEST_SUITE_P(
    Bad, DurationText,
    ::testing::Values(
        Case{"", "a duration begins with 'P'"}, Case{"3D", "a duration begins with 'P'"},
        Case{"p3d", "a duration begins with 'P'"}, Case{"-P3D", "a duration cannot be negative"},
        Case{"P", "a duration needs a number and a unit"}, Case{"PT", "nothing behind 'T'"},
        Case{"P1DT", "nothing behind 'T'"}, Case{"P3", "a unit is missing behind the last number"},
        Case{"PD", "expected a number at 'D'"}, Case{"P-3D", "expected a number at '-'"},
        Case{"P3H", "'T' is missing before 'H'"},
        Case{"PT3D", "'D' stands in the wrong place: the order is Y M W D T H M S"},
        Case{"P1D1M", "'M' stands in the wrong place: the order is Y M W D T H M S"},
        Case{"P1X", "'X' is no unit of time here"},
        Case{"P1.5DT1H", "only the last number may have decimals"}, Case{"P.5D", "expected a number at '.'"},
        Case{"P1.D", "expected a number at 'D'"}, Case{"P3D ", "expected a number at ' '"},
        Case{"P1D1D", "'D' stands in the wrong place: the order is Y M W D T H M S"},
        Case{"PT1HT1M", "'T' does not belong there"},
        Case{"P" + std::string(400, '9') + "D", "the duration is too large"}));

TEST(Duration, IsPrintedSoThatItReadsAsTheSame) {
  std::mt19937_64 random(5);
  std::uniform_real_distribution<double> exponent(-20, 60);
  for (int i = 0; i < 20'000; ++i) {
    double seconds = std::exp(exponent(random));
    if (i % 2 == 0) seconds = std::floor(seconds);
    const auto read = parse_duration(print_duration(Duration(seconds)));
    ASSERT_TRUE(std::holds_alternative<Duration>(read)) << seconds;
    ASSERT_EQ(std::get<Duration>(read).count(), seconds) << print_duration(Duration(seconds)) << ", seed 5";
  }
}

}  // namespace
}  // namespace hamvar::formats
