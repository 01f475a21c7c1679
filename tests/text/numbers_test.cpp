// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/numbers.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace hamvar {
namespace {

TEST(Numbers, AreGroupedAndRounded) {
  EXPECT_EQ(number_text(0, Language::en), "0");
  EXPECT_EQ(number_text(999, Language::en), "999");
  EXPECT_EQ(number_text(1234567.891, Language::en, 2), "1,234,567.89");
  EXPECT_EQ(number_text(2.50, Language::en, 2), "2.5");
  EXPECT_EQ(number_text(-1234, Language::en), "−1,234");
  EXPECT_EQ(number_text(-0.2, Language::en), "0");
  EXPECT_EQ(number_text(1234.5, Language::fa, 1), "۱٬۲۳۴٫۵");
  EXPECT_EQ(number_text(std::numeric_limits<double>::quiet_NaN(), Language::en), "–");
  EXPECT_EQ(number_text(std::numeric_limits<double>::infinity(), Language::fa), "–");
  EXPECT_EQ(number_text(std::numeric_limits<double>::max(), Language::en).size(), 309U + 102U);
}

TEST(Numbers, DurationsTakeTwoUnits) {
  EXPECT_EQ(duration_text(days(3) + hours(4), Language::en), "3 d 4 h");
  EXPECT_EQ(duration_text(days(3) + hours(4), Language::fa), "۳ روز و ۴ ساعت");
  EXPECT_EQ(duration_text(days(42) + hours(4), Language::en), "42 d");
  EXPECT_EQ(duration_text(minutes(90), Language::en), "1 h 30 min");
  EXPECT_EQ(duration_text(Duration(59.7), Language::en), "1 min");
  EXPECT_EQ(duration_text(Duration(3599.9), Language::en), "1 h");
  EXPECT_EQ(duration_text(hours(23) + Duration(3599.9), Language::en), "1 d");
  EXPECT_EQ(duration_text(Duration(0), Language::en), "0 s");
  EXPECT_EQ(duration_text(-hours(2), Language::en), "−2 h");
}

TEST(Numbers, SharesAndMoney) {
  EXPECT_EQ(percent_text(0.128, Language::en), "13 %");
  EXPECT_EQ(percent_text(0.0624, Language::fa), "۶٫۲٪");
  EXPECT_EQ(money_text(950, "IRR", Language::en), "950 IRR");
  EXPECT_EQ(money_text(12'340'000, "IRR", Language::fa), "۱۲٫۳ میلیون ریال");
  EXPECT_EQ(money_text(1.5e9, "EUR", Language::en), "1.5 billion EUR");
}

}  // namespace
}  // namespace hamvar
