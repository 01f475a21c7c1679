// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/meaning.hpp"

#include "hamvar/text/lexicon.hpp"
#include "hamvar/text/normalize.hpp"
#include "text/label_reader.hpp"

namespace hamvar {
namespace {

LabelReading reading_of(const std::string& label, const Lexicon& lexicon) {
  const bool persian = language_of(label) == Language::fa;
  return LabelReader(lexicon.tables(), persian).read(match_key(label));
}

}  // namespace

Meaning meaning_of(const Text& label, const Lexicon& lexicon) {
  if (label.fa.empty()) return reading_of(label.en, lexicon).meaning;
  LabelReading persian = reading_of(label.fa, lexicon);
  if (label.en.empty()) return std::move(persian.meaning);
  LabelReading english = reading_of(label.en, lexicon);
  const bool better = persian.unknown < english.unknown && !persian.meaning.terms.empty();
  return better ? std::move(persian.meaning) : std::move(english.meaning);
}

}  // namespace hamvar
