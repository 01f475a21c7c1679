// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "hamvar/measure/key_figures.hpp"

namespace hamvar {
namespace {

Figures lead_time(Duration mean, Duration sd) {
  Figures figures;
  figures.lead_time = mean;
  figures.lead_time_sd = sd.count();
  return figures;
}

double days_within(const Figures& figures, double share) {
  return lead_time_quantile(figures, share).count() / days(1).count();
}

TEST(LeadTimeQuantile, IsThatOfAnExponentialWait) {
  EXPECT_NEAR(days_within(lead_time(days(10), days(10)), 0.9), -10 * std::log(0.1), 1e-9);
  EXPECT_NEAR(days_within(lead_time(days(10), days(10)), 0.5), -10 * std::log(0.5), 1e-9);
}

TEST(LeadTimeQuantile, IsThatOfTwoExponentialWaitsInLine) {
  // The quantile x solves 1 - (1 + x/5) exp(-x/5) = 0.9 (Erlang).
  const double x = days_within(lead_time(days(10), days(10 / std::sqrt(2))), 0.9);
  EXPECT_NEAR(1 - (1 + x / 5) * std::exp(-x / 5), 0.9, 1e-9);
}

TEST(LeadTimeQuantile, IsTheMeanWhereNothingVaries) {
  EXPECT_EQ(lead_time_quantile(lead_time(days(3), {}), 0.9), days(3));
  EXPECT_EQ(lead_time_quantile(lead_time({}, {}), 0.9), Duration{});
}

TEST(KeyFigures, AreFoundByTheirKeys) {
  std::set<std::string_view> keys;
  for (const KeyFigure& each : key_figures()) {
    EXPECT_TRUE(keys.insert(each.key).second) << each.key;
    EXPECT_EQ(find_key_figure(each.key), &each);
    EXPECT_FALSE(each.name.en.empty());
    EXPECT_FALSE(each.name.fa.empty());
  }
  EXPECT_EQ(find_key_figure("speed"), nullptr);
}

TEST(KeyFigures, AreShownInTheirUnit) {
  const auto shown = [](std::string_view key, double value) {
    return figure_text(*find_key_figure(key), value, "IRR", Language::en);
  };
  EXPECT_EQ(shown("visits", 2.5), "2.5");
  EXPECT_EQ(shown("digital_share", 0.8), "80 %");
  EXPECT_EQ(shown("user_cost", 1500), "1,500 IRR");
  EXPECT_EQ(shown("lead_time_p90", days(2).count()), "2 d");
}

}  // namespace
}  // namespace hamvar
