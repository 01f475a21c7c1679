// SPDX-License-Identifier: Apache-2.0
#include "text/label_reader.hpp"

#include <algorithm>
#include <array>
#include <functional>

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
    known_.push_back(tables_.look_up(word));
  }
}

/// How many words from there on the longest phrase takes; stop words may stand between its own.
std::size_t LabelReader::longest_phrase(std::size_t from, SenseNumber& sense) const {
  sense = known_[from].alone;
  std::size_t length = 1;
  SenseNumber node = nothing;
  for (std::size_t at = from; at < words_.size() && known_[at].id; ++at) {
    if (const auto next = tables_.step(node, *known_[at].id)) {
      node = *next;
      if (tables_.senses[node].empty()) continue;
      sense = node;
      length = at + 1 - from;
    } else if (node == nothing || tables_.senses[known_[at].alone].particle != Particle::stop) {
      break;
    }
  }
  return length;
}

void LabelReader::find_pieces() {
  for (std::size_t at = 0; at < words_.size();) {
    SenseNumber sense = nothing;
    const std::size_t length = longest_phrase(at, sense);
    if (tables_.senses[sense].empty())
      pieces_.push_back({words_[at]});
    else
      add_sense(words_[at], tables_.senses[sense]);
    at += length;
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
/// but for who does it, or last in a label without one.
void LabelReader::choose_action() {
  const bool has_action = std::ranges::any_of(pieces_, &Piece::is_action);
  const auto first = std::ranges::find_if(
      pieces_, [](const Piece& piece) { return piece.is_content() && !piece.is_of(ConceptKind::party); });
  if (first == pieces_.end()) return;
  const bool verb = !has_action || (persian_ ? !has_verb() : is_imperative(*first));
  if (first->as_action != nullptr && verb) first->sense = first->as_action;
  if (has_action || first->is_action()) return;
  const auto last = std::find_if(pieces_.rbegin(), pieces_.rend(), std::mem_fn(&Piece::is_content));
  if (last->as_action != nullptr && !last->is_of(ConceptKind::quality)) last->sense = last->as_action;
}

/// "Request confirmation", and not "request processing" or "payment confirmation".
bool LabelReader::is_imperative(const Piece& first) const {
  static constexpr std::array<std::string_view, 6> of_nouns{"ion", "ment", "iry", "ance", "ence", "ing"};
  const bool noun = std::ranges::any_of(of_nouns, [&](auto ending) { return first.word.ends_with(ending); });
  return !noun && !words_.back().ends_with("ing");
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

/// The first action is what the label is about; where it is none that is ordered ("check that the fee is
/// paid"), the one beside a light verb is: "inspection fee is paid", «هزینه بازرسی پرداخت
/// می‌شود». What is joined to it by "and" is so, too. The others only tell which thing: "write visit
/// report".
void LabelReader::mark_heads() {
  const auto first = std::ranges::find_if(pieces_, std::mem_fn(&Piece::is_action));
  if (first == pieces_.end()) return;
  auto head = static_cast<std::size_t>(first - pieces_.begin());
  const bool subject = head + 1 < pieces_.size() && pieces_[head + 1].particle == Particle::light;
  const bool ordered = !persian_ && !subject && first->word == words_.front() && is_imperative(*first);
  for (std::size_t i = 0; i < pieces_.size() && !ordered; ++i) {
    if (!pieces_[i].is_action()) continue;
    const bool beside = persian_ ? i + 1 < pieces_.size() && pieces_[i + 1].particle == Particle::light
                                 : i > 0 && pieces_[i - 1].particle == Particle::light;
    if (beside) head = i;
  }
  pieces_[head].head = true;
  for (std::size_t i = head; i + 2 < pieces_.size(); i += 2) {
    Piece& joined = pieces_[i + 2];
    if (pieces_[i + 1].particle != Particle::conjunction) break;
    if (joined.as_action != nullptr) joined.sense = joined.as_action;
    if (!joined.is_action()) break;
    joined.head = true;
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
