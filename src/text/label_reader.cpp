// SPDX-License-Identifier: Apache-2.0
#include "text/label_reader.hpp"

#include <algorithm>

#include "hamvar/text/stemming.hpp"
#include "text/code_points.hpp"

namespace hamvar {
namespace {

/// «احراز هویت» speaks of identity already.
bool says(const Meaning& meaning, const Concept* sense) {
  return sense != nullptr && std::ranges::find(meaning.terms, sense, &Term::sense) != meaning.terms.end();
}

}  // namespace

LabelReading LabelReader::read(std::string_view key) {
  split(key);
  find_pieces();
  choose_action();
  negate();
  mark_heads();
  return result();
}

void LabelReader::split(std::string_view key) {
  while (!key.empty()) {
    const std::string_view word = key.substr(0, key.find(' '));
    key.remove_prefix(std::min(key.size(), word.size() + 1));
    words_.push_back(word);
    ids_.push_back(tables_.word(word));
    if (!ids_.back()) ids_.back() = tables_.misspelt(word);
  }
}

/// How many words from there on the longest phrase takes; stop words may stand between its own.
std::size_t LabelReader::longest_phrase(std::size_t from, const Sense*& sense) const {
  PhraseNode node = phrase_root;
  std::size_t length = 0;
  for (std::size_t at = from; at < words_.size() && ids_[at]; ++at) {
    if (const auto next = tables_.step(node, *ids_[at])) {
      node = *next;
      if (tables_.senses[node].empty()) continue;
      sense = &tables_.senses[node];
      length = at + 1 - from;
      continue;
    }
    const auto alone = tables_.step(phrase_root, *ids_[at]);
    if (node == phrase_root || !alone || tables_.senses[*alone].particle != Particle::stop) break;
  }
  return length;
}

void LabelReader::find_pieces() {
  for (std::size_t at = 0; at < words_.size();) {
    const Sense* sense = nullptr;
    const std::size_t length = longest_phrase(at, sense);
    if (length == 0)
      pieces_.push_back({words_[at]});
    else
      add_sense(words_[at], *sense);
    at += std::max<std::size_t>(1, length);
  }
}

void LabelReader::add_sense(std::string_view word, const Sense& sense) {
  if (!sense.phrase.empty()) {
    for (const PhrasePart& part : sense.phrase)
      pieces_.push_back(
          {word, part.sense, nullptr, part.sense == nullptr ? Particle::negation : Particle::none});
  } else if (sense.action != nullptr || sense.noun != nullptr) {
    const bool both = sense.action != nullptr && sense.noun != nullptr;
    pieces_.push_back({word,
                       both                      ? sense.noun
                       : sense.action != nullptr ? sense.action
                                                 : sense.noun,
                       both ? sense.action : nullptr});
  } else if (sense.particle != Particle::stop) {
    pieces_.push_back({word, nullptr, nullptr, sense.particle});
  }
}

/// "Request documents", "review the request": a word that can be both is the action where it stands first,
/// or last in a label without one.
void LabelReader::choose_action() {
  const bool has_action = std::ranges::any_of(pieces_, &Piece::is_action);
  const auto first = std::ranges::find_if(pieces_, &Piece::is_content);
  if (first == pieces_.end() || (has_action && (!persian_ || has_verb()))) return;
  if (first->as_action != nullptr) {
    first->sense = first->as_action;
    return;
  }
  if (has_action) return;
  const auto last =
      std::find_if(pieces_.rbegin(), pieces_.rend(), [](const Piece& p) { return p.is_content(); });
  if (last->as_action != nullptr && last->sense->kind != ConceptKind::quality) last->sense = last->as_action;
}

/// A Persian action is the verb of its label where what is done or not done follows: «درخواست تأیید نشد».
bool LabelReader::has_verb() const {
  const auto verb = std::ranges::adjacent_find(pieces_, [](const Piece& one, const Piece& next) {
    return one.is_action() && (next.particle == Particle::light || next.particle == Particle::negation);
  });
  return verb != pieces_.end();
}

/// A negation is of what follows, or of what stands before it at the end: «عدم تأیید», «تأیید نشد».
void LabelReader::negate() {
  for (auto piece = pieces_.begin(); piece != pieces_.end(); ++piece) {
    if (piece->particle != Particle::negation) continue;
    auto target = std::find_if(piece, pieces_.end(), [](const Piece& p) { return p.is_content(); });
    if (target == pieces_.end()) {
      const auto before = std::find_if(std::make_reverse_iterator(piece), pieces_.rend(),
                                       [](const Piece& p) { return p.is_content(); });
      if (before == pieces_.rend()) continue;
      target = before.base() - 1;
    }
    if (target->sense != nullptr && target->sense->opposite != nullptr)
      target->sense = target->sense->opposite;
    else
      target->negated = !target->negated;
  }
}

/// The first action is what the label is about; beside a light verb ("is paid", «پرداخت می‌شود») it
/// is the one there. What is joined to it by "and" is so, too. The others only tell which thing: "write visit
/// report".
void LabelReader::mark_heads() {
  std::size_t head = pieces_.size();
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (!pieces_[i].is_action()) continue;
    if (head == pieces_.size()) head = i;
    const bool beside = persian_ ? i + 1 < pieces_.size() && pieces_[i + 1].particle == Particle::light
                                 : i > 0 && pieces_[i - 1].particle == Particle::light;
    if (beside) head = i;
  }
  if (head == pieces_.size()) return;
  pieces_[head].head = true;
  for (std::size_t i = head; i + 2 < pieces_.size(); i += 2) {
    if (pieces_[i + 1].particle != Particle::conjunction || !pieces_[i + 2].is_action()) break;
    pieces_[i + 2].head = true;
  }
}

LabelReading LabelReader::result() const {
  LabelReading reading;
  Meaning& meaning = reading.meaning;
  for (const Piece& piece : pieces_) {
    if (!piece.is_content()) continue;
    if (!piece.head && says(meaning, piece.sense)) continue;
    if (piece.sense == nullptr) {
      ++reading.unknown;
      meaning.terms.push_back(
          {is_ascii(piece.word) ? english_stem(piece.word) : std::string(persian_stem(piece.word)),
           Role::other});
    } else {
      meaning.terms.push_back({piece.sense->key, piece.head ? Role::action : Role::object, piece.sense});
    }
    const bool tells_way =
        piece.head || (piece.sense != nullptr && piece.sense->kind == ConceptKind::quality);
    Polarity way = tells_way && piece.sense != nullptr ? piece.sense->polarity : Polarity::none;
    if (piece.negated && way == Polarity::none) meaning.negated = !meaning.negated;
    if (piece.negated && way != Polarity::none)
      way = way == Polarity::positive ? Polarity::negative : Polarity::positive;
    if (meaning.polarity != Polarity::negative && way != Polarity::none) meaning.polarity = way;
  }
  return reading;
}

}  // namespace hamvar
