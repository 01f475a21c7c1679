// SPDX-License-Identifier: Apache-2.0
#include "text/lexicon_builder.hpp"

#include <algorithm>

#include "hamvar/text/nearest.hpp"

namespace hamvar {
namespace {

constexpr std::string_view negation_name = "not";

/// The places of a Sense: a word may be an action, a noun and a phrase, but no two of a kind.
enum SensePlace : int { action_place, noun_place, phrase_place, particle_place };

bool is_concept(StatementKind kind) {
  return kind == StatementKind::action || kind == StatementKind::object || kind == StatementKind::party ||
         kind == StatementKind::quality;
}

ConceptKind concept_kind(StatementKind kind) {
  switch (kind) {
    case StatementKind::action:
      return ConceptKind::action;
    case StatementKind::party:
      return ConceptKind::party;
    case StatementKind::quality:
      return ConceptKind::quality;
    default:
      return ConceptKind::object;
  }
}

Particle particle_of(StatementKind kind) {
  switch (kind) {
    case StatementKind::stop:
      return Particle::stop;
    case StatementKind::light:
      return Particle::light;
    case StatementKind::negation:
      return Particle::negation;
    default:
      return Particle::conjunction;
  }
}

int place_of(StatementKind kind) {
  if (kind == StatementKind::action) return action_place;
  if (is_concept(kind)) return noun_place;
  return kind == StatementKind::phrase ? phrase_place : particle_place;
}

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

}  // namespace

Lexicon::Tables LexiconBuilder::build(const std::vector<Statement>& statements) {
  // What is spoken of may stand below, so that each kind has its round.
  const auto each = [&](auto wanted, auto use) {
    for (const Statement& statement : statements)
      if (wanted(statement.kind)) (this->*use)(statement);
  };
  each([](StatementKind kind) { return kind == StatementKind::form; }, &LexiconBuilder::add_forms);
  each(is_concept, &LexiconBuilder::add_concept);
  each(is_concept, &LexiconBuilder::relate);
  each([](StatementKind kind) { return kind == StatementKind::opposite; }, &LexiconBuilder::add_opposites);
  each([](StatementKind kind) { return kind == StatementKind::near; }, &LexiconBuilder::add_near);
  each([](StatementKind kind) { return kind != StatementKind::form; }, &LexiconBuilder::add_words);
  book_.finish();
  return std::move(tables_);
}

void LexiconBuilder::add_forms(const Statement& statement) {
  const Mention& name = statement.names.front();
  const std::vector<std::string> base = PhraseBook::words_of(name.text);
  if (base.size() != 1) return complain(statement, name.at, "expected one word before ':'");
  for (const Mention& form : statement.words) {
    const std::vector<std::string> words = PhraseBook::words_of(form.text);
    if (words.size() != 1)
      complain(statement, form.at, "expected one word, found '" + form.text + "'");
    else if (!book_.add_form(words.front(), base.front()))
      complain(statement, form.at, "'" + form.text + "' cannot be a form of '" + name.text + "'",
               "a word has forms or is one");
  }
}

void LexiconBuilder::add_concept(const Statement& statement) {
  const Mention& name = statement.names.front();
  const ConceptKind kind = concept_kind(statement.kind);
  if (name.text == negation_name) return complain(statement, name.at, "'not' cannot name a concept");
  auto [at, added] = tables_.by_name.try_emplace(name.text, nullptr);
  if (added) {
    at->second = &tables_.concepts.emplace_back();
    at->second->key = "#" + name.text;
    at->second->kind = kind;
  }
  if (at->second->kind != kind)
    return complain(statement, name.at, "'" + name.text + "' is already a concept of another kind",
                    "choose another name");
  if (statement.polarity != Polarity::none) at->second->polarity = statement.polarity;
}

void LexiconBuilder::relate(const Statement& statement) {
  Concept* subject = find(statement, statement.names.front());
  for (const Mention& name : statement.implies)
    if (const Concept* implied = find(statement, name); subject != nullptr && implied != nullptr)
      add_once(subject->implies, implied);
}

void LexiconBuilder::add_opposites(const Statement& statement) {
  Concept* one = find(statement, statement.names[0]);
  Concept* other = find(statement, statement.names[1]);
  if (one == nullptr || other == nullptr) return;
  // A concept may be the opposite of several: of "approve" and of "issue"; its own is the first one.
  if (one->opposite == nullptr) one->opposite = other;
  if (other->opposite == nullptr) other->opposite = one;
}

void LexiconBuilder::add_near(const Statement& statement) {
  std::vector<Concept*> concepts;
  for (const Mention& name : statement.names)
    if (Concept* found = find(statement, name)) concepts.push_back(found);
  for (Concept* one : concepts)
    for (const Concept* other : concepts)
      if (one != other) add_once(one->near, other);
}

void LexiconBuilder::add_words(const Statement& statement) {
  const std::vector<PhrasePart> parts =
      statement.kind == StatementKind::phrase ? phrase_of(statement) : std::vector<PhrasePart>();
  for (const Mention& mention : statement.words) {
    const SenseNumber number = book_.sense_of(mention.text);
    check_taken(statement, mention, number, place_of(statement.kind));
    Sense& sense = tables_.senses[number];
    if (statement.kind == StatementKind::phrase)
      sense.phrase = parts;
    else if (!is_concept(statement.kind))
      sense.particle = particle_of(statement.kind);
    else if (const auto found = tables_.by_name.find(statement.names.front().text);
             found != tables_.by_name.end())
      (statement.kind == StatementKind::action ? sense.action : sense.noun) = found->second;
  }
}

void LexiconBuilder::check_taken(const Statement& statement, const Mention& mention, SenseNumber sense,
                                 int place) {
  const std::string owner =
      statement.names.empty() ? "the words that carry no sense" : "'" + statement.names.front().text + "'";
  const auto [at, added] = taken_.try_emplace({sense, place}, Taken{owner, &statement});
  if (added) return;
  const Taken before = at->second;
  at->second = {owner, &statement};
  if (before.by->file != statement.file || before.owner == owner) return;
  complain(statement, mention.at,
           "'" + mention.text + "' belongs to " + before.owner + " already (line " +
               std::to_string(before.by->at.line) + ")",
           "keep it in one of the two");
}

std::vector<PhrasePart> LexiconBuilder::phrase_of(const Statement& statement) {
  std::vector<PhrasePart> parts;
  for (const Mention& name : statement.names) {
    if (name.text == negation_name)
      parts.push_back({nullptr});
    else if (const Concept* found = find(statement, name))
      parts.push_back({found});
  }
  return parts;
}

Concept* LexiconBuilder::find(const Statement& statement, const Mention& name) {
  if (const auto found = tables_.by_name.find(name.text); found != tables_.by_name.end())
    return found->second;
  std::vector<std::string_view> names;
  for (const auto& [known, sense] : tables_.by_name) names.push_back(known);
  std::ranges::sort(names);
  const auto meant = nearest(name.text, names);
  complain(statement, name.at, "no concept is called '" + name.text + "'",
           meant ? "did you mean '" + *meant + "'?" : "give it a line: object " + name.text + " : words");
  return nullptr;
}

void LexiconBuilder::complain(const Statement& statement, Position at, std::string message,
                              std::string advice) {
  problems_.push_back({statement.file, at, "", std::move(message), std::move(advice)});
}

}  // namespace hamvar
