// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon_tables.hpp"

namespace hamvar {

/// Gives words and phrases of a lexicon their places in its tables.
class PhraseBook {
 public:
  explicit PhraseBook(Lexicon::Tables& tables) : tables_(tables) {}

  /// The words of a phrase as match_key has them; a ZWNJ is taken for a blank.
  static std::vector<std::string> words_of(std::string_view text);

  /// `form` is a form of `base` that no rule makes. False if one of them is in use the other way round.
  bool add_form(const std::string& form, const std::string& base);
  /// What the phrase means, which may be nothing yet. `text` has a word.
  SenseNumber sense_of(std::string_view text);
  /// After all phrases: gives forms the sense of their base, and phrases the spellings that close their gaps.
  void finish();

 private:
  using Path = std::vector<std::string>;

  KnownWord& word(std::string_view written);
  SenseNumber sense_of(const Path& path);
  SenseNumber sense_alone(std::string_view written);
  SenseNumber new_sense();
  void close_gaps(const Path& path);

  Lexicon::Tables& tables_;
  WordId count_ = 0;
  MapOfWords<std::string> base_of_;
  MapOfWords<bool> is_base_;
  std::vector<Path> several_;  ///< paths of two and more words
};

}  // namespace hamvar
