// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/spelling.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"

namespace hamvar {
namespace {

std::string own(std::string_view label) { return respelled(label, false); }
std::string among_persian(std::string_view label) { return respelled(label, true); }

TEST(Spelling, TakesAwayNeedlessBlanks) {
  EXPECT_EQ(own("  Check  the \t plot\n"), "Check the plot");
  EXPECT_EQ(own("Check\tthe plot"), "Check\tthe plot");
  EXPECT_EQ(own("Check the plot"), "Check the plot");
}

TEST(Spelling, LeavesLineBreaksWithin) {
  EXPECT_EQ(own("Check \n the plot"), "Check \n the plot");
  EXPECT_EQ(own("Check\r\n\r\nthe  plot"), "Check\r\n\r\nthe plot");
}

TEST(Spelling, LeavesWhatSaysNothing) {
  EXPECT_EQ(own(""), "");
  EXPECT_EQ(own("  "), "  ");
}

TEST(Spelling, WritesPersianWithPersianLetters) {
  EXPECT_EQ(own("بررسي پرونده"), "بررسی پرونده");
  EXPECT_EQ(own("تاييد مدارك و ثبت در دفتر"), "تایید مدارک و ثبت در دفتر");
  EXPECT_EQ(own("كنترل نقشه‌ها"), "کنترل نقشه‌ها");
}

TEST(Spelling, TakesWhatIsAroundForTheLanguageOfALabelThatDoesNotTell) {
  EXPECT_EQ(own("تاييد مدارك"), "تاييد مدارك");
  EXPECT_EQ(among_persian("تاييد مدارك"), "تایید مدارک");
}

TEST(Spelling, LeavesOtherLanguagesAlone) {
  for (const char* arabic :
       {"مراجعة الطلب كاملا", "تقديم الطلب في المكتب", "إصدار كتاب", "ارسال من المكتب الي"})
    EXPECT_EQ(among_persian(arabic), arabic);
  EXPECT_EQ(among_persian("تەكشۈرۈش ياردەم"), "تەكشۈرۈش ياردەم");  // Uyghur
  EXPECT_EQ(among_persian("د غوښتنليک ليکل"), "د غوښتنليک ليکل");  // Pashto
}

TEST(Spelling, NeverTouchesOtherLettersAndDigits) {
  const std::string kept = "پروانهٔ ۴٤ دایرة ئ مسؤول تأیید";
  EXPECT_EQ(among_persian(kept), kept);
  EXPECT_EQ(own("گ ي\xD9\x94"), "گ ي\xD9\x94");  // ئ in two code points
}

TEST(Spelling, ALanguageIsThatOfTheWholeProcess) {
  Process process = test::flow("start > a > b > end");
  test::node(process, "a").label.fa = "تاييد";
  EXPECT_FALSE(is_persian(process));
  test::node(process, "b").label.fa = "گزارش";
  EXPECT_TRUE(is_persian(process));
  test::node(process, "a").label.fa = "مراجعة";
  EXPECT_FALSE(is_persian(process));
}

}  // namespace
}  // namespace hamvar
