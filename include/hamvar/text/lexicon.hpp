// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/text/concept.hpp"

namespace hamvar {

/// The text of a lexicon (docs/lexicon.md) and the file that messages name.
struct LexiconText {
  std::string file;
  std::string text;
};

/// Words of public service, and what they mean in both languages. Cheap to copy; nothing in it changes, so
/// that threads can share it.
class Lexicon {
 public:
  /// Reads the texts in order; a word that a later one places elsewhere moves there. InputError with every
  /// problem of all of them.
  explicit Lexicon(std::vector<LexiconText> texts);

  /// The one that comes with hamvar.
  [[nodiscard]] static const Lexicon& standard();

  /// This one and what a reform team adds to it. InputError.
  [[nodiscard]] Lexicon extended(LexiconText more) const;

  /// This one and the English synonyms of its words that Princeton's WordNet knows: those whose first sense
  /// is the first sense of a word of the concept, and of no other one. `folder` has index.verb, data.verb,
  /// index.noun and data.noun (Debian: wordnet-base, /usr/share/wordnet); without them this one as it is.
  [[nodiscard]] Lexicon with_wordnet(const std::filesystem::path& folder) const;

  /// The concept of that name ("examine"), or nothing.
  [[nodiscard]] const Concept* find(std::string_view name) const;
  /// All, in the order of the texts.
  [[nodiscard]] std::vector<const Concept*> concepts() const;

  struct Tables;
  [[nodiscard]] const Tables& tables() const { return *tables_; }

 private:
  std::shared_ptr<const std::vector<LexiconText>> texts_;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace hamvar
