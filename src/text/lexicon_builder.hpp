// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "text/lexicon_tables.hpp"
#include "text/lexicon_text.hpp"
#include "text/phrase_book.hpp"

namespace hamvar {

/// Makes the tables out of what the texts say.
class LexiconBuilder {
 public:
  explicit LexiconBuilder(std::vector<InputProblem>& problems) : problems_(problems) {}
  [[nodiscard]] Lexicon::Tables build(const std::vector<Statement>& statements);

 private:
  struct Taken {
    std::string owner;  ///< as messages name it
    const Statement* by;
  };

  void add_forms(const Statement& statement);
  void add_concept(const Statement& statement);
  void relate(const Statement& statement);
  void add_opposites(const Statement& statement);
  void add_near(const Statement& statement);
  void add_words(const Statement& statement);
  void check_taken(const Statement& statement, const Mention& mention, SenseNumber sense, int place);
  [[nodiscard]] std::vector<PhrasePart> phrase_of(const Statement& statement);

  Concept* find(const Statement& statement, const Mention& name);
  void complain(const Statement& statement, Position at, std::string message, std::string advice = {});

  std::vector<InputProblem>& problems_;
  Lexicon::Tables tables_;
  PhraseBook book_{tables_};
  std::map<std::pair<SenseNumber, int>, Taken> taken_;  ///< by Sense and place in it
};

}  // namespace hamvar
