// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/normalize.hpp"

#include <gmock/gmock.h>
#include <unicode/coll.h>
#include <unicode/ustring.h>

#include <array>
#include <memory>
#include <random>

namespace hamvar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Pair {
  std::string one;
  std::string other;
};

class SameKey : public ::testing::TestWithParam<Pair> {};

TEST_P(SameKey, IsEqual) { EXPECT_EQ(match_key(GetParam().one), match_key(GetParam().other)); }

INSTANTIATE_TEST_SUITE_P(MatchKey, SameKey,
                         ::testing::Values(Pair{"Check the FILE", "check  the file."}, Pair{"كتاب", "کتاب"},
                                           Pair{"علي", "علی"}, Pair{"کتاب‌ها", "کتابها"},
                                           Pair{"کتاب ها", "کتاب‌ها"},
                                           Pair{"می‌شود", "می شود"},
                                           Pair{"پروانهٔ ساختمان", "پروانه ساختمان"}, Pair{"پروانۀ", "پروانه"},
                                           Pair{"أحمد", "احمد"}, Pair{"مؤسسه", "موسسه"},
                                           Pair{"ماده ۱۲", "ماده 12"}, Pair{"ماده ١٢", "ماده 12"},
                                           Pair{"«ثبت» اسناد؟", "ثبت اسناد"}, Pair{"مُدیر", "مدیر"},
                                           Pair{"مـــدیر", "مدیر"}, Pair{"ﻻزم", "لازم"}, Pair{"Café", "CAFE"},
                                           Pair{"ＡＢＣ １２", "abc 12"}, Pair{"⁧ثبت⁩", "ثبت"},
                                           Pair{"ثبت\u00A0احوال", "ثبت احوال"}, Pair{"ا\u0653ب", "آب"}));

class OtherKey : public ::testing::TestWithParam<Pair> {};

TEST_P(OtherKey, Differs) { EXPECT_NE(match_key(GetParam().one), match_key(GetParam().other)); }

INSTANTIATE_TEST_SUITE_P(MatchKey, OtherKey,
                         ::testing::Values(Pair{"تأیید درخواست", "رد درخواست"}, Pair{"آب", "اب"},
                                           Pair{"کد ملی", "کدملی"}, Pair{"check a", "check b"},
                                           Pair{"مسئول", "مسیول"}, Pair{"ماده 1", "ماده 11"}));

TEST(MatchKey, OfALabelWithoutLettersIsEmpty) {
  EXPECT_EQ(match_key(""), "");
  EXPECT_EQ(match_key(" - !"), "");
  EXPECT_EQ(match_key("؟ «»"), "");
}

/// What people type, and what the folds are about. Without the carriers of hamza: the collator puts them all
/// under the letter hamza, where the key drops it as Persian writers do (مؤسسه, موسسه). Nor the madda, which
/// composes with an alef.
const std::array<char32_t, 67> alphabet{
    U'ا',      U'آ',      U'ٱ',      U'ب',      U'پ',      U'ت',      U'ث',      U'ج',      U'چ',
    U'ح',      U'خ',      U'د',      U'ذ',      U'ر',      U'ز',      U'ژ',      U'س',      U'ش',
    U'ص',      U'ض',      U'ط',      U'ظ',      U'ع',      U'غ',      U'ف',      U'ق',      U'ک',
    U'ك',      U'گ',      U'ل',      U'م',      U'ن',      U'و',      U'ه',      U'ة',      U'ۀ',
    U'ی',      U'ي',      U'ى',      U'\u064B', U'\u064E', U'\u064F', U'\u0650', U'\u0651', U'\u0652',
    U'\u0640', U'\u0670', U'\u200C', U'\u200D', U'\u200F', U'\u2067', U'٣',      U'۳',      U'3',
    U'a',      U'A',      U'é',      U'É',      U'ß',      U' ',      U'-',      U'،',      U'\uFEFB',
    U'\uFB8E', U'x',      U'\u00AD', U'\u0301'};

icu::UnicodeString random_label(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
  icu::UnicodeString label;
  for (int i = 0; i < 4; ++i) label.append(static_cast<UChar32>(alphabet[letter(random)]));
  return label;
}

/// A label that differs by little: the collator will often equate the two.
icu::UnicodeString disturbed(const icu::UnicodeString& label, std::mt19937& random) {
  icu::UnicodeString other = label;
  const int32_t at = std::uniform_int_distribution<int32_t>(0, label.length() - 1)(random);
  const auto c = static_cast<UChar32>(
      alphabet[std::uniform_int_distribution<std::size_t>(0, alphabet.size() - 1)(random)]);
  if (random() % 2 == 0)
    other.insert(at, c);
  else
    other.replace(at, 1, c);
  return other;
}

TEST(MatchKey, EquatesWhatThePersianCollatorEquatesAtPrimaryStrength) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("fa"), status));
  ASSERT_TRUE(U_SUCCESS(status));
  collator->setStrength(icu::Collator::PRIMARY);
  std::mt19937 random(20260101);
  int equated = 0;
  for (int i = 0; i < 200'000; ++i) {
    const icu::UnicodeString one = random_label(random);
    const icu::UnicodeString other = disturbed(one, random);
    if (collator->compare(one, other, status) != UCOL_EQUAL) continue;
    ++equated;
    std::string a;
    std::string b;
    one.toUTF8String(a);
    other.toUTF8String(b);
    ASSERT_EQ(match_key(a), match_key(b)) << "labels '" << a << "' and '" << b << "', seed 20260101";
  }
  EXPECT_GT(equated, 10'000);
}

TEST(MatchKey, OfAKeyIsItself) {
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string label;
    random_label(random).toUTF8String(label);
    const std::string key = match_key(label);
    ASSERT_EQ(match_key(key), key) << "label '" << label << "', seed 7";
  }
}

TEST(DisplayForm, KeepsWhatIsReadAndMendsTheRest) {
  EXPECT_EQ(display_form("  علي  كتاب‌ها "), "علی کتاب‌ها");
  EXPECT_EQ(display_form("Cafe\u0301\u00A0B"), "Café B");
  EXPECT_EQ(display_form("a\n\tb"), "a b");
  EXPECT_EQ(display_form(""), "");
}

TEST(Language, IsToldByTheScript) {
  EXPECT_EQ(language_of("Permit"), Language::en);
  EXPECT_EQ(language_of("API ثبت"), Language::fa);
  EXPECT_EQ(language_of("12 ۱۲"), Language::en);
  EXPECT_EQ(language_of(""), Language::en);
}

TEST(Language, KnowsLettersFromTheRight) {
  EXPECT_TRUE(has_rtl("a ب"));
  EXPECT_TRUE(has_rtl("שלום"));
  EXPECT_FALSE(has_rtl("Straße 5"));
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_THAT(wrap("check the file again", 9), ElementsAre("check the", "file", "again"));
  EXPECT_THAT(wrap("بررسی مدارک متقاضی", 11), ElementsAre("بررسی مدارک", "متقاضی"));
  EXPECT_THAT(wrap("an extraordinarily long word", 6), ElementsAre("an", "extraordinarily", "long", "word"));
  EXPECT_THAT(wrap("  a \n b ", 10), ElementsAre("a b"));
  EXPECT_THAT(wrap("a b", 0), ElementsAre("a", "b"));
  EXPECT_THAT(wrap("", 10), IsEmpty());
}

/// ICU's own opinion.
bool icu_accepts(const std::string& bytes) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8(nullptr, 0, &length, bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

TEST(FirstInvalidUtf8, AgreesWithIcu) {
  std::mt19937 random(11);
  const std::array<unsigned char, 18> bytes{0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2,
                                            0xD9, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x8F};
  int valid = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string text(random() % 3 == 0 ? 9U : 0U, 'a');
    for (auto n = random() % 4 + 1; n > 0; --n) text += static_cast<char>(bytes[random() % bytes.size()]);
    const std::size_t bad = first_invalid_utf8(text);
    ASSERT_EQ(bad == std::string::npos, icu_accepts(text)) << ::testing::PrintToString(text) << ", seed 11";
    ASSERT_TRUE(icu_accepts(text.substr(0, bad))) << ::testing::PrintToString(text);
    valid += bad == std::string::npos ? 1 : 0;
  }
  EXPECT_GT(valid, 1000);
}

TEST(FirstInvalidUtf8, TellsTheOffset) {
  EXPECT_EQ(first_invalid_utf8(""), std::string::npos);
  EXPECT_EQ(first_invalid_utf8("0123456789ثبت"), std::string::npos);
  EXPECT_EQ(first_invalid_utf8("0123456789\xD8"), 10U);
  EXPECT_EQ(first_invalid_utf8("ث\xFFz"), 2U);
}

}  // namespace
}  // namespace hamvar
