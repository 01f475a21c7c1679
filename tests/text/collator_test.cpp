// SPDX-License-Identifier: Apache-2.0
// ICU's Persian collator at primary strength as an oracle of match_key: all Arabic and Latin letters, and all
// words of the lexicon as people spell them. (normalize_test.cpp has random letters.)
#include <gmock/gmock.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <map>
#include <memory>
#include <random>

#include "hamvar/model/errors.hpp"
#include "hamvar/text/encoding.hpp"
#include "hamvar/text/normalize.hpp"
#include "scaled.hpp"
#include "text/lexicon_text.hpp"
#include "text/standard_lexicon.hpp"

namespace hamvar {
namespace {

class PersianCollator {
 public:
  PersianCollator() {
    UErrorCode status = U_ZERO_ERROR;
    collator_.reset(icu::Collator::createInstance(icu::Locale("fa"), status));
    EXPECT_TRUE(U_SUCCESS(status));
    collator_->setStrength(icu::Collator::PRIMARY);
  }
  [[nodiscard]] std::string key(const std::string& text) const {
    std::string bytes(16 * text.size() + 64, '\0');
    const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
    const int32_t length = collator_->getSortKey(unicode, reinterpret_cast<uint8_t*>(bytes.data()),
                                                 static_cast<int32_t>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
  }

 private:
  std::unique_ptr<icu::Collator> collator_;
};

/// The carriers of hamza lose it in the key, and the collator counts them as the letter hamza.
bool carries_hamza(UChar32 c) {
  const icu::UnicodeString one(c);
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts;
  icu::Normalizer2::getNFKDInstance(status)->normalize(one, parts, status);
  return parts.indexOf(0x0654) >= 0 || parts.indexOf(0x0655) >= 0 || c == 0x0621 || c == 0xFE80 ||
         c == 0x0674;
}

TEST(MatchKey, EquatesAllLettersThatThePersianCollatorEquates) {
  const PersianCollator collator;
  std::map<std::string, std::string> first;
  std::size_t letters = 0;
  for (const auto& [from, to] :
       {std::pair(0x0600, 0x06FF), std::pair(0x0041, 0x024F), std::pair(0x1E00, 0x1EFF),
        std::pair(0x0750, 0x077F), std::pair(0x08A0, 0x08FF), std::pair(0xFB50, 0xFDFF),
        std::pair(0xFE70, 0xFEFC)})
    for (UChar32 c = from; c <= to; ++c) {
      if (!u_isalpha(c) || carries_hamza(c)) continue;
      ++letters;
      const std::string letter = utf8_of(static_cast<char32_t>(c));
      const auto [at, added] = first.emplace(collator.key(letter), letter);
      EXPECT_EQ(match_key(letter), match_key(at->second))
          << "U+" << std::hex << c << ' ' << letter << " and " << at->second;
    }
  EXPECT_GT(letters, 1500U);
}

/// What keyboards and habits make of a letter.
std::string respelt(const std::string& text, std::mt19937& random) {
  static const std::map<char32_t, std::vector<std::u32string>> habits{{U'ی', {U"ي", U"ى", U"ی\u200C"}},
                                                                      {U'ک', {U"ك", U"کـ"}},
                                                                      {U'ه', {U"ة", U"ۀ", U"ه\u200D"}},
                                                                      {U'ا', {U"ا\u064E"}},
                                                                      {U'ل', {U"ل\u0651"}},
                                                                      {U'م', {U"م\u064F", U"مـ"}},
                                                                      {U'\u200C', {U""}},
                                                                      {U'ر', {U"ر\u200C"}}};
  std::string made;
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
  for (int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(unicode.char32At(i));
    const auto habit = habits.find(c);
    const bool kept = habit == habits.end() || random() % 2 == 0;
    for (const char32_t each : kept ? std::u32string(1, c) : habit->second[random() % habit->second.size()])
      made += utf8_of(each);
  }
  return made;
}

TEST(MatchKey, EquatesTheLexiconsWordsHoweverTheyAreSpelt) {
  const PersianCollator collator;
  std::vector<InputProblem> problems;
  std::mt19937 random(2027);
  std::size_t equated = 0;
  for (const Statement& statement : read_lexicon_text({"", std::string(standard_lexicon())}, problems))
    for (const Mention& word : statement.words)
      for (std::size_t i = 0; i < test::scaled(20); ++i) {
        const std::string other = respelt(word.text, random);
        if (other == word.text || collator.key(other) != collator.key(word.text)) continue;
        ++equated;
        ASSERT_EQ(match_key(other), match_key(word.text)) << other << " and " << word.text << ", seed 2027";
      }
  EXPECT_GT(equated, test::scaled(10'000));
}

}  // namespace
}  // namespace hamvar
