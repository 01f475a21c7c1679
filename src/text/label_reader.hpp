// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "hamvar/text/meaning.hpp"
#include "text/lexicon_tables.hpp"

namespace hamvar {

/// What a label of one language says, and how many of its words the lexicon does not know.
struct LabelReading {
  Meaning meaning;
  std::size_t unknown = 0;
};

/// Reads a match key from left to right: the longest phrase at each place, then what each word does.
class LabelReader {
 public:
  LabelReader(const Lexicon::Tables& tables, bool persian) : tables_(tables), persian_(persian) {}
  [[nodiscard]] LabelReading read(std::string_view key);

 private:
  /// A word or phrase in its place.
  struct Piece {
    std::string_view word;
    const Concept* sense = nullptr;
    const Concept* as_action = nullptr;  ///< what it is where it is the label's action
    Particle particle = Particle::none;
    bool negated = false;
    bool head = false;
    [[nodiscard]] bool is_content() const { return particle == Particle::none; }
    [[nodiscard]] bool is_of(ConceptKind kind) const { return sense != nullptr && sense->kind == kind; }
    [[nodiscard]] bool is_action() const { return is_of(ConceptKind::action); }
  };

  void split(std::string_view key);
  void find_pieces();
  [[nodiscard]] std::size_t longest_phrase(std::size_t from, SenseNumber& sense) const;
  void add_sense(std::string_view word, const Sense& sense);
  void choose_action();
  [[nodiscard]] bool has_verb() const;
  [[nodiscard]] bool is_imperative(const Piece& first) const;
  void negate();
  void mark_heads();
  [[nodiscard]] LabelReading result() const;

  const Lexicon::Tables& tables_;
  bool persian_;
  std::vector<std::string_view> words_;
  std::vector<KnownWord> known_;
  std::vector<Piece> pieces_;
};

}  // namespace hamvar
