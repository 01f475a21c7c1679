// SPDX-License-Identifier: Apache-2.0
#include "text/phrase_book.hpp"

#include <algorithm>

#include "hamvar/text/normalize.hpp"
#include "hamvar/text/stemming.hpp"
#include "text/code_points.hpp"

namespace hamvar {
namespace {

constexpr std::size_t most_gaps = 3;  ///< that a phrase may have and still be known with some of them closed

/// What may be written in one may be written apart, too.
std::string with_gaps(std::string_view text) {
  constexpr std::string_view joiner_gap = "\u200C";
  std::string apart(text);
  for (std::size_t at = apart.find(joiner_gap); at != std::string::npos; at = apart.find(joiner_gap, at))
    apart.replace(at, joiner_gap.size(), " ");
  return apart;
}

}  // namespace

std::vector<std::string> PhraseBook::words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string key = match_key(with_gaps(text));
  for (std::string_view rest = key; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    words.emplace_back(word);
  }
  return words;
}

bool PhraseBook::add_form(const std::string& form, const std::string& base) {
  if (form == base || base_of_.contains(base) || is_base_.contains(form)) return false;
  base_of_[form] = base;
  is_base_[base] = true;
  return true;
}

SenseNumber PhraseBook::sense_of(std::string_view text) {
  Path path = words_of(text);
  const SenseNumber sense = sense_of(path);
  if (path.size() > 1) several_.push_back(std::move(path));
  return sense;
}

void PhraseBook::finish() {
  for (const auto& [form, base] : base_of_) {
    const SenseNumber sense = word(base).alone;
    if (KnownWord& known = word(form); known.alone == nothing) known.alone = sense;
  }
  for (const Path& path : several_) close_gaps(path);
  std::vector<std::string> written;
  written.reserve(tables_.words.size());
  for (const auto& [word, known] : tables_.words) written.push_back(word);
  tables_.misspellings = Misspellings(std::move(written));
}

/// «کدملی» and "email": any neighbours of a phrase may be written in one.
void PhraseBook::close_gaps(const Path& path) {
  const std::size_t gaps = path.size() - 1;
  if (gaps > most_gaps) return;
  const SenseNumber sense = sense_of(path);
  for (unsigned closed = 1; closed < 1U << gaps; ++closed) {
    Path shorter{path.front()};
    for (std::size_t i = 1; i < path.size(); ++i) {
      if ((closed >> (i - 1) & 1U) != 0)
        shorter.back() += path[i];
      else
        shorter.push_back(path[i]);
    }
    Sense& other = tables_.senses[sense_of(shorter)];
    if (other.empty()) other = tables_.senses[sense];
  }
}

/// The word, with the number of its stem.
KnownWord& PhraseBook::word(std::string_view written) {
  const auto [at, added] = tables_.words.try_emplace(std::string(written));
  KnownWord& known = at->second;
  if (!added) return known;
  if (const auto base = base_of_.find(written); base != base_of_.end()) {
    known.id = word(base->second).id;
  } else if (!is_ascii(written)) {
    known.id = count_++;
  } else {
    KnownWord& stem = tables_.stems[english_stem(written)];
    if (!stem.id) stem.id = count_++;
    known.id = stem.id;
  }
  return known;
}

SenseNumber PhraseBook::sense_alone(std::string_view written) {
  KnownWord& known = word(written);
  if (known.alone != nothing) return known.alone;
  known.alone = new_sense();
  if (!is_ascii(written)) return known.alone;
  KnownWord& stem = tables_.stems[english_stem(written)];
  if (stem.alone == nothing) stem.alone = known.alone;
  return known.alone;
}

SenseNumber PhraseBook::sense_of(const Path& path) {
  if (path.size() == 1) return sense_alone(path.front());
  SenseNumber node = nothing;
  for (const std::string& each : path) {
    SenseNumber& next = tables_.phrases[Lexicon::Tables::step_key(node, *word(each).id)];
    if (next == nothing) next = new_sense();
    node = next;
  }
  return node;
}

SenseNumber PhraseBook::new_sense() {
  tables_.senses.emplace_back();
  return static_cast<SenseNumber>(tables_.senses.size() - 1);
}

}  // namespace hamvar
