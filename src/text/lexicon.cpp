// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/lexicon.hpp"

#include "hamvar/model/errors.hpp"
#include "hamvar/text/stemming.hpp"
#include "text/code_points.hpp"
#include "text/lexicon_builder.hpp"
#include "text/lexicon_tables.hpp"
#include "text/lexicon_text.hpp"
#include "text/standard_lexicon.hpp"

namespace hamvar {

Lexicon::Lexicon(std::vector<LexiconText> texts) {
  std::vector<InputProblem> problems;
  std::vector<Statement> statements;
  for (const LexiconText& text : texts)
    for (Statement& statement : read_lexicon_text(text, problems)) statements.push_back(std::move(statement));
  Tables tables = LexiconBuilder(problems).build(statements);
  if (!problems.empty()) throw InputError(std::move(problems));
  texts_ = std::make_shared<const std::vector<LexiconText>>(std::move(texts));
  tables_ = std::make_shared<const Tables>(std::move(tables));
}

const Lexicon& Lexicon::standard() {
  static const Lexicon lexicon({{"public-service.lexicon", std::string(standard_lexicon())}});
  return lexicon;
}

Lexicon Lexicon::extended(LexiconText more) const {
  std::vector<LexiconText> texts = *texts_;
  texts.push_back(std::move(more));
  return Lexicon(std::move(texts));
}

const Concept* Lexicon::find(std::string_view name) const {
  const auto found = tables_->by_name.find(name);
  return found == tables_->by_name.end() ? nullptr : found->second;
}

std::vector<const Concept*> Lexicon::concepts() const {
  std::vector<const Concept*> all;
  for (const Concept& each : tables_->concepts) all.push_back(&each);
  return all;
}

std::optional<WordId> Lexicon::Tables::word(std::string_view word) const {
  if (const auto known = words.find(word); known != words.end()) return known->second;
  if (is_ascii(word)) {
    const auto stem = words.find(english_stem(word));
    return stem == words.end() ? std::nullopt : std::optional(stem->second);
  }
  for (const std::string& base : persian_bases(word))
    if (const auto known = words.find(base); known != words.end()) return known->second;
  return std::nullopt;
}

std::optional<WordId> Lexicon::Tables::misspelt(std::string_view word) const {
  const auto meant = misspellings.find(word);
  return meant ? std::optional(words.find(*meant)->second) : std::nullopt;
}

std::optional<PhraseNode> Lexicon::Tables::step(PhraseNode from, WordId word) const {
  const auto found = steps.find(step_key(from, word));
  return found == steps.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace hamvar
