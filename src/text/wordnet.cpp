// SPDX-License-Identifier: Apache-2.0
#include "text/wordnet.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <sstream>

#include "hamvar/text/normalize.hpp"
#include "hamvar/text/stemming.hpp"
#include "text/code_points.hpp"
#include "text/lexicon_tables.hpp"
#include "text/lexicon_text.hpp"

namespace hamvar {
namespace {

/// A line of an index: lemma, part, senses, pointers and their signs, senses, tagged senses, places of
/// synsets.
std::optional<std::pair<std::string, long>> first_sense_in(const std::string& line) {
  std::istringstream fields(line);
  std::string lemma;
  std::string skipped;
  std::size_t pointers = 0;
  fields >> lemma >> skipped >> skipped >> pointers;
  for (std::size_t i = 0; i < pointers + 2; ++i) fields >> skipped;
  long place = 0;
  if (!(fields >> place)) return std::nullopt;
  return std::pair(lemma, place);
}

/// By the beginning of a concept's line: "object vehicle".
using SynonymsByConcept = std::map<std::string, std::set<std::string>>;

/// As the lexicon takes it: "web site" is "website", "armed services" are "armed service".
std::string written_in_one(const std::string& phrase) {
  std::istringstream words(match_key(phrase));
  std::string key;
  for (std::string word; words >> word;) key += english_stem(word);
  return key;
}

/// What WordNet adds to each concept, without what two concepts would claim.
void drop_shared(SynonymsByConcept& added) {
  std::map<std::string, std::set<std::string>> claims;
  for (const auto& [line, words] : added)
    for (const std::string& word : words) claims[written_in_one(word)].insert(line);
  for (auto& [line, words] : added)
    std::erase_if(words, [&](const std::string& word) { return claims[written_in_one(word)].size() > 1; });
}

std::string as_text(const SynonymsByConcept& added) {
  std::string text;
  for (const auto& [line, words] : added) {
    if (words.empty()) continue;
    text += line + " :";
    for (std::string_view between = " "; const std::string& word : words) {
      (text += between) += word;
      between = ", ";
    }
    text += '\n';
  }
  return text;
}

bool is_known(const Lexicon::Tables& tables, const std::string& phrase) {
  const std::string key = match_key(phrase);
  return key.find(' ') == std::string::npos && tables.look_up(key).alone != nothing;
}

std::string_view kind_name(StatementKind kind) {
  return kind == StatementKind::action ? "action" : kind == StatementKind::object ? "object" : "party";
}

/// The lines that an extension of the lexicon would have. Objects and parties share their words.
std::string synonyms_text(const std::vector<Statement>& statements, std::span<const StatementKind> kinds,
                          WordNetPart& part, const Lexicon::Tables& tables) {
  SynonymsByConcept added;
  for (const Statement& statement : statements) {
    if (std::ranges::find(kinds, statement.kind) == kinds.end()) continue;
    const std::string begin = std::string(kind_name(statement.kind)) + ' ' + statement.names.front().text;
    for (const Mention& word : statement.words) {
      if (!is_ascii(word.text)) continue;
      for (std::string& synonym : part.synonyms(word.text))
        if (!is_known(tables, synonym)) added[begin].insert(std::move(synonym));
    }
  }
  drop_shared(added);
  return as_text(added);
}

}  // namespace

std::optional<WordNetPart> WordNetPart::open(const std::filesystem::path& folder, std::string_view part) {
  WordNetPart opened;
  std::ifstream index(folder / ("index." + std::string(part)));
  opened.data_.open(folder / ("data." + std::string(part)));
  if (!index || !opened.data_) return std::nullopt;
  for (std::string line; std::getline(index, line);) {
    if (line.starts_with(' ')) continue;  // the licence
    if (auto sense = first_sense_in(line)) opened.first_sense_.insert(*std::move(sense));
  }
  return opened;
}

std::vector<std::string> WordNetPart::synonyms(const std::string& word) {
  std::string lemma = word;
  std::ranges::replace(lemma, ' ', '_');
  const auto sense = first_sense_.find(lemma);
  std::string line;
  if (sense == first_sense_.end() || !data_.seekg(sense->second) || !std::getline(data_, line)) return {};
  std::istringstream fields(line);
  std::string field;
  std::size_t count = 0;
  fields >> field >> field >> field >> std::hex >> count;
  std::vector<std::string> found;
  for (std::size_t i = 0; i < count && fields >> lemma >> field; ++i) {
    const auto own = first_sense_.find(lemma);
    if (own == first_sense_.end() || own->second != sense->second) continue;  // names have capitals
    std::ranges::replace(lemma, '_', ' ');
    if (lemma != word && lemma.find_first_of(",|:#<") == std::string::npos) found.push_back(lemma);
  }
  return found;
}

Lexicon Lexicon::with_wordnet(const std::filesystem::path& folder) const {
  auto verbs = WordNetPart::open(folder, "verb");
  auto nouns = WordNetPart::open(folder, "noun");
  if (!verbs || !nouns) return *this;
  std::vector<InputProblem> none;
  std::vector<Statement> statements;
  for (const LexiconText& text : *texts_)
    for (Statement& statement : read_lexicon_text(text, none)) statements.push_back(std::move(statement));
  constexpr std::array actions{StatementKind::action};
  constexpr std::array things{StatementKind::object, StatementKind::party};
  std::string text = synonyms_text(statements, actions, *verbs, *tables_);
  text += synonyms_text(statements, things, *nouns, *tables_);
  return extended({"WordNet in " + folder.string(), std::move(text)});
}

}  // namespace hamvar
