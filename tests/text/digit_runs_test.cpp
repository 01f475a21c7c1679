// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/digit_runs.hpp"

#include <gmock/gmock.h>

namespace hamvar {
namespace {

using testing::ElementsAre;

TEST(DigitRuns, AreOfAnyScript) {
  const auto runs = digit_runs("a12 ۳۴ ٥");
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_THAT(runs[0].digits, ElementsAre(1, 2));
  EXPECT_THAT(runs[1].digits, ElementsAre(3, 4));
  EXPECT_THAT(runs[2].digits, ElementsAre(5));
  EXPECT_EQ(runs[1].end - runs[1].begin, 4U);
}

TEST(DigitRuns, AreNoneWhereThereIsNoText) {
  EXPECT_TRUE(digit_runs("").empty());
  EXPECT_TRUE(digit_runs("\xFF کد").empty());
}

TEST(WithoutIdentifiers, HidesTenDigitsAndNoOthers) {
  EXPECT_EQ(without_identifiers("کد 0499370899 و ۰۴۹۹۳۷۰۸۹۹"), "کد ********** و **********");
  EXPECT_EQ(without_identifiers("04993708991, 123456789"), "04993708991, 123456789");
  EXPECT_EQ(without_identifiers("0499370899"), "**********");
  EXPECT_EQ(without_identifiers("\xFF"), "\xFF");
}

}  // namespace
}  // namespace hamvar
