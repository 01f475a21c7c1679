// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/ids.hpp"

#include <gmock/gmock.h>

#include <random>

namespace hamvar {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  while (times-- > 0) text += part;
  return text;
}

TEST(IsId, TakesLettersOfAnyScript) {
  for (const char* id : {"a", "Task_1", "0", "_", "a.b-c", "a--b", "a.", "پروانه-ساختمان", "می\u200Cشود",
                         "API\u200Cها", "Überprüfung", "Перевірка_заяви", "申请", "🚗", "क\u094Dष"})
    EXPECT_TRUE(is_id(id)) << id;
}

TEST(IsId, RefusesWhatIsNoName) {
  for (const char* text : {"",         "-a",       ".a",       ".",       "..",        "a b",      "a/b",
                           "a\\b",     "../a",     "a\n",      "a\tb",    "a:b",       "a%b",      "<a>",
                           "a\u00A0b", "a\u3000b", "a\u2028b", "\uFEFFa", "a\u200Db",  "a\u202Eb", "a\u2067b",
                           "a\u00ADb", "a\u0085b", "a\x7F",    "a\uFFFF", "\U000E0041"})
    EXPECT_FALSE(is_id(text)) << text;
}

TEST(IsId, RefusesBrokenUtf8) {
  for (const char* text : {"\xFF", "a\xC3", "\xED\xA0\x80", "\xC0\xAF"}) EXPECT_FALSE(is_id(text));
  EXPECT_FALSE(is_id(std::string_view("a\0b", 3)));
}

TEST(IsId, LetsANonJoinerStandBetweenTwoOthersOnly) {
  for (const char* text : {"\u200C", "\u200Cا", "ا\u200C", "ا\u200C\u200Cب", "-\u200Cا"})
    EXPECT_FALSE(is_id(text)) << text;
}

TEST(IsId, CountsCodePoints) {
  EXPECT_TRUE(is_id(repeated("پ", 256)));
  EXPECT_FALSE(is_id(repeated("پ", 257)));
}

struct Made {
  std::string label;
  std::string id;
};

class ToId : public ::testing::TestWithParam<Made> {};

TEST_P(ToId, IsTheNearest) {
  EXPECT_EQ(to_id(GetParam().label), GetParam().id);
  EXPECT_TRUE(GetParam().id.empty() || is_id(GetParam().id));
}

INSTANTIATE_TEST_SUITE_P(
    Labels, ToId,
    ::testing::Values(
        Made{"", ""}, Made{"Task_1", "task_1"}, Made{"Check  the file", "check-the-file"},
        Made{" - Check (again) - ", "check-again"}, Made{"a -- b", "a-b"},
        Made{"../etc/passwd", "etc-passwd"}, Made{"..", ""}, Made{"C:\\x", "c-x"}, Made{"-.-a", "a"},
        Made{"v1.2", "v1.2"}, Made{"!?()", ""}, Made{"؟ «»…–", ""}, Made{"پروانهٔ ساختمان", "پروانهٔ-ساختمان"},
        Made{"«ثبت»، اسناد؟", "ثبت-اسناد"}, Made{"ماده ۱۲", "ماده-۱۲"}, Made{"می\u200Cشود", "می\u200Cشود"},
        Made{"کتاب\u200Cها \u200Cو", "کتاب\u200Cها-و"}, Made{"ها\u200C", "ها"}, Made{"\u200C", ""},
        Made{"ا\u200C\u200Cب", "ا\u200Cب"}, Made{"ا\u200C!ب", "ا-ب"}, Made{"\u2067ثبت\u2069", "ثبت"},
        Made{"Prüfung des Antrags ÄÖÜ ß", "prüfung-des-antrags-äöü-ß"},
        Made{"Перевірка заяви Її", "перевірка-заяви-її"}, Made{"🚗 Auto 🚗", "🚗-auto-🚗"},
        Made{"👩\u200D💻", "👩-💻"}, Made{"a\xFF\xC3", "a"}, Made{"a\nb\tc", "a-b-c"}, Made{"\uFEFFa", "a"}));

TEST(ToIdLength, IsAtMostEightyCodePoints) {
  EXPECT_EQ(to_id(repeated("پ", 100)), repeated("پ", 80));
  EXPECT_EQ(to_id(repeated("a", 79) + " b"), repeated("a", 79));     // no '-' at the end
  EXPECT_EQ(to_id(repeated("a", 79) + " bc d"), repeated("a", 79));  // and nothing from further behind
}

TEST(ToIdOfRandomText, IsAnIdThatStaysTheSame) {
  for (unsigned seed = 0; seed < 5'000; ++seed) {
    std::mt19937 random(seed);
    static constexpr std::string_view parts[] = {
        "a", "Z",  "7",      "-",      "_", ".",    " ",    "/",  "\\",     "پ",      "ها", "ü",
        "Ї", "🚗", "\u200C", "\u200D", "؟", "\xF0", "\xBF", "\n", "\u064E", "\u00A0", "İ",  "ẞ"};
    std::string label;
    for (std::size_t n = random() % 100; n > 0; --n) label += parts[random() % std::size(parts)];
    const std::string id = to_id(label);
    EXPECT_TRUE(id.empty() || is_id(id)) << "seed " << seed << ": " << label << " -> " << id;
    EXPECT_EQ(to_id(id), id) << "seed " << seed;
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace hamvar
