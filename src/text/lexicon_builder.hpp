// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "text/lexicon_tables.hpp"
#include "text/lexicon_text.hpp"

namespace hamvar {

/// Makes the tables out of what the texts say.
class LexiconBuilder {
 public:
  explicit LexiconBuilder(std::vector<InputProblem>& problems) : problems_(problems) {}
  [[nodiscard]] Lexicon::Tables build(const std::vector<Statement>& statements);

 private:
  using Path = std::vector<std::string>;  ///< the words of a phrase
  struct Taken {
    std::string owner;  ///< as messages name it
    const Statement* by;
  };

  void keep_whole(const Statement& statement);
  void add_forms(const Statement& statement);
  void add_concept(const Statement& statement);
  void relate(const Statement& statement);
  void add_opposites(const Statement& statement);
  void add_near(const Statement& statement);
  void add_words(const Statement& statement);
  void add_spellings_in_one();
  void take(const Statement& statement, const Mention& word, Sense& sense);
  void check_taken(const Statement& statement, const Mention& word, PhraseNode node, int place);
  [[nodiscard]] std::vector<PhrasePart> phrase_of(const Statement& statement);

  Concept* find(const Statement& statement, const Mention& name);
  WordId number(std::string_view word);
  PhraseNode node_of(const Path& path);
  void complain(const Statement& statement, Position at, std::string message, std::string advice = {});

  std::vector<InputProblem>& problems_;
  Lexicon::Tables tables_;
  WordId words_ = 0;
  std::vector<Path> several_;                          ///< paths of two and more words
  std::map<std::pair<PhraseNode, int>, Taken> taken_;  ///< by node and place in the Sense
};

}  // namespace hamvar
