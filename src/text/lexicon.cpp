// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/lexicon.hpp"

#include <algorithm>

#include "hamvar/model/errors.hpp"
#include "hamvar/text/stemming.hpp"
#include "text/code_points.hpp"
#include "text/lexicon_builder.hpp"
#include "text/lexicon_tables.hpp"
#include "text/lexicon_text.hpp"
#include "text/standard_lexicon.hpp"

namespace hamvar {
namespace {

std::vector<InputProblem> in_order_of(const std::vector<LexiconText>& texts,
                                      std::vector<InputProblem> problems) {
  const auto place = [&](const InputProblem& problem) {
    return std::pair(std::ranges::find(texts, problem.file, &LexiconText::file), problem.at);
  };
  std::ranges::stable_sort(problems, {}, place);
  return problems;
}

}  // namespace

Lexicon::Lexicon(std::vector<LexiconText> texts) {
  std::vector<InputProblem> problems;
  std::vector<Statement> statements;
  for (const LexiconText& text : texts)
    for (Statement& statement : read_lexicon_text(text, problems)) statements.push_back(std::move(statement));
  Tables tables = LexiconBuilder(problems).build(statements);
  if (!problems.empty()) throw InputError(in_order_of(texts, std::move(problems)));
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

void Lexicon::Tables::add_known(KnownWord& known, const MapOfWords<KnownWord>& in,
                                std::string_view word) const {
  const auto found = in.find(word);
  if (found == in.end()) return;
  if (!known.id) known.id = found->second.id;
  if (known.alone == nothing) known.alone = found->second.alone;
}

KnownWord Lexicon::Tables::look_up_form(std::string_view word) const {
  KnownWord known;
  add_known(known, words, word);
  if (known.alone != nothing) return known;
  const bool english = is_ascii(word);
  for (const std::string& base : english ? english_bases(word) : persian_bases(word)) {
    add_known(known, words, base);
    if (known.alone != nothing) return known;
  }
  if (english) add_known(known, stems, english_stem(word));
  return known;
}

KnownWord Lexicon::Tables::look_up(std::string_view word) const {
  const KnownWord known = look_up_form(word);
  if (known.id) return known;
  const auto meant = misspellings.find(word);
  return meant ? look_up_form(*meant) : known;
}

std::optional<SenseNumber> Lexicon::Tables::step(SenseNumber from, WordId word) const {
  const auto found = phrases.find(step_key(from, word));
  return found == phrases.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace hamvar
