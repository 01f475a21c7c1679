// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "flow.hpp"
#include "hamvar/measure/key_figures.hpp"

namespace hamvar {
namespace {

TEST(KeyFigures, OfLeadTimesAreKnownWhereTheyWereAskedFor) {
  const KeyFigure& p90 = *find_key_figure("lead_time_p90");
  const KeyFigure& in_time = *find_key_figure("in_time");
  Service service = test::service(test::flow("start > a > end"));
  test::step(service.process, "a").touch = Estimate{};
  test::step(service.process, "a").wait = Estimate{days(2), days(2), days(12)};
  Figures figures = measure(service, test::small_catalog());
  EXPECT_TRUE(std::isnan(p90.value(figures)));
  add_lead_times(figures, service, test::small_catalog());
  // Of (1 - u)^5 one tenth is left at u = 1 - 0.1^(1/5).
  const double expected = days(2 + 10 * (1 - std::pow(0.1, 0.2))).count();
  EXPECT_NEAR(p90.value(figures), expected, 0.003 * expected);
  EXPECT_TRUE(std::isnan(in_time.value(figures)));  // no deadline
  service.deadline = Deadline{days(2 + 10 * (1 - std::pow(0.25, 0.2))), {}, SilenceRule::none};
  add_lead_times(figures, service, test::small_catalog());
  EXPECT_NEAR(in_time.value(figures), 0.75, 0.005);
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
