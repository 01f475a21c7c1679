// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hamvar/text/lexicon.hpp"
#include "text/misspellings.hpp"

namespace hamvar {

/// So that a map of strings can be asked for a part of another string.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using MapOfWords = std::unordered_map<std::string, Value, ViewHash, std::equal_to<>>;

/// Words that are no concepts.
enum class Particle : std::uint8_t { none, stop, light, negation, conjunction };

/// A part of what a phrase says: a concept, or that the next one is not so.
struct PhrasePart {
  const Concept* sense = nullptr;  ///< none: a negation
};

/// What one or several words can mean.
struct Sense {
  const Concept* action = nullptr;
  const Concept* noun = nullptr;  ///< an object, a party or a quality
  std::vector<PhrasePart> phrase;
  Particle particle = Particle::none;
  [[nodiscard]] bool empty() const {
    return action == nullptr && noun == nullptr && phrase.empty() && particle == Particle::none;
  }
};

using WordId = std::uint32_t;
using PhraseNode = std::uint32_t;
inline constexpr PhraseNode phrase_root = 0;

/// Words by number, and phrases as a tree of them.
struct Lexicon::Tables {
  std::deque<Concept> concepts;  ///< which stay where they are
  MapOfWords<Concept*> by_name;
  MapOfWords<WordId> words;  ///< as written, and the stems of the English ones
  std::unordered_map<std::uint64_t, PhraseNode> steps;
  std::deque<Sense> senses{1};  ///< by node
  Misspellings misspellings;

  /// The number of a word of a match key in one of its forms.
  [[nodiscard]] std::optional<WordId> word(std::string_view word) const;
  /// The same of what may be a slip of the keyboard.
  [[nodiscard]] std::optional<WordId> misspelt(std::string_view word) const;
  [[nodiscard]] std::optional<PhraseNode> step(PhraseNode from, WordId word) const;

  static std::uint64_t step_key(PhraseNode from, WordId word) {
    return (static_cast<std::uint64_t>(from) << 32U) | word;
  }
};

}  // namespace hamvar
