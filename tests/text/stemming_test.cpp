// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/stemming.hpp"

#include <gmock/gmock.h>

#include <random>
#include <thread>

#include "scaled.hpp"

namespace hamvar {
namespace {

using ::testing::Contains;

TEST(PersianStem, TakesOffWhatMarksNumberDegreeAndOwner) {
  EXPECT_EQ(persian_stem("درخواستها"), "درخواست");
  EXPECT_EQ(persian_stem("درخواستهای"), "درخواست");
  EXPECT_EQ(persian_stem("گواهیهایی"), "گواهی");
  EXPECT_EQ(persian_stem("نامههایشان"), "نامه");
  EXPECT_EQ(persian_stem("بزرگترین"), "بزرگ");
}

TEST(PersianStem, LeavesWhatMayBelongToTheWord) {
  for (const char* word : {"مدت",   "ثبت",   "پست",   "رد",       "بها",     "تنها",   "انتها",   "انتهای",
                           "نهایی", "دفتر",  "کنتور", "کامپیوتر", "شهرداری", "بازرسی", "اطلاعات", "مدارک",
                           "ایران", "استان", "ملی",   "کدملی",    "ماده",    "زمین",   "",        "ها"})
    EXPECT_EQ(persian_stem(word), word);
}

/// Whatever the word: a beginning of it, of three letters at least where something went, and nothing more
/// comes off a second time than what a word with two endings has.
TEST(PersianStem, NeverShortensBelowThreeLetters) {
  std::mt19937 random(20261);
  const std::vector<std::string> parts{"ها", "های", "ترین", "هایی", "ش", "ا", "ت", "ه", "ی", "ن", "م", "د"};
  std::size_t shortened = 0;
  for (std::size_t i = 0; i < test::random_cases(20'000); ++i) {
    std::string word;
    for (auto left = random() % 6; left > 0; --left) word += parts[random() % parts.size()];
    const std::string_view stem = persian_stem(word);
    ASSERT_TRUE(word.starts_with(stem)) << word << ", seed 20261";
    if (stem.size() == word.size()) continue;
    ++shortened;
    ASSERT_GE(stem.size(), 6U) << word << ", seed 20261";
  }
  EXPECT_GT(shortened, test::random_cases(20'000) / 20);
}

TEST(PersianBases, HoldTheWordOfAFormBesideOthers) {
  EXPECT_THAT(persian_bases("گزارشات"), Contains("گزارش"));
  EXPECT_THAT(persian_bases("معاینات"), Contains("معاینه"));
  EXPECT_THAT(persian_bases("کارشناسان"), Contains("کارشناس"));
  EXPECT_THAT(persian_bases("نمایندگان"), Contains("نماینده"));
  EXPECT_THAT(persian_bases("هزینهی"), Contains("هزینه"));
  EXPECT_THAT(persian_bases("نامهای"), Contains("نامه"));
  EXPECT_THAT(persian_bases("رد"), testing::IsEmpty());
}

TEST(EnglishStem, IsSnowballs) {
  // From the sample vocabulary on the page of Snowball's English stemmer.
  EXPECT_EQ(english_stem("consigned"), "consign");
  EXPECT_EQ(english_stem("consistency"), "consist");
  EXPECT_EQ(english_stem("conspiracies"), "conspiraci");
  EXPECT_EQ(english_stem("knightly"), "knight");
  EXPECT_EQ(english_stem("generally"), "general");
}

TEST(EnglishStem, OfBritishAndAmericanSpellingIsOne) {
  EXPECT_EQ(english_stem("authorise"), english_stem("authorize"));
  EXPECT_EQ(english_stem("authorisation"), english_stem("authorization"));
  EXPECT_EQ(english_stem("neighbour"), english_stem("neighbor"));
  EXPECT_NE(english_stem("hour"), english_stem("hor"));
  EXPECT_EQ(english_stem("rise"), "rise");
}

TEST(EnglishStem, LeavesOtherLettersAlone) {
  EXPECT_EQ(english_stem("prüfen"), "prüfen");
  EXPECT_EQ(english_stem("ثبت"), "ثبت");
  EXPECT_EQ(english_stem(""), "");
}

TEST(EnglishStem, IsTheSameOnEachThread) {
  std::vector<std::string> stems(4);
  {
    std::vector<std::thread> threads;
    for (std::string& stem : stems)
      threads.emplace_back([&stem] {
        for (int i = 0; i < 1000; ++i) stem = english_stem("registration");
      });
    for (std::thread& thread : threads) thread.join();
  }
  EXPECT_THAT(stems, testing::Each("registr"));
}

}  // namespace
}  // namespace hamvar
