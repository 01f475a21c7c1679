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
/// Of a phrase, and all that one may begin with; or of a word by itself.
using SenseNumber = std::uint32_t;
inline constexpr SenseNumber nothing = 0;

/// What the lexicon knows of a word.
struct KnownWord {
  std::optional<WordId> id;     ///< equal for the forms of a word; what phrases are made of
  SenseNumber alone = nothing;  ///< what it means by itself
};

/// Words by number, and phrases as a tree of them. A word by itself is looked up as it is written before its
/// stem is, since stems fall together: "applicant" and "application".
struct Lexicon::Tables {
  std::deque<Concept> concepts;  ///< which stay where they are
  MapOfWords<Concept*> by_name;
  std::deque<Sense> senses{1};                             ///< by number; the first is of no words
  MapOfWords<KnownWord> words;                             ///< as written
  MapOfWords<KnownWord> stems;                             ///< of the English ones
  std::unordered_map<std::uint64_t, SenseNumber> phrases;  ///< from node to node
  Misspellings misspellings;

  /// A word of a match key, in one of its forms or with a slip of the keyboard.
  [[nodiscard]] KnownWord look_up(std::string_view word) const;
  [[nodiscard]] std::optional<SenseNumber> step(SenseNumber from, WordId word) const;

  static std::uint64_t step_key(SenseNumber from, WordId word) {
    return (static_cast<std::uint64_t>(from) << 32U) | word;
  }

 private:
  void add_known(KnownWord& known, const MapOfWords<KnownWord>& in, std::string_view word) const;
  [[nodiscard]] KnownWord look_up_form(std::string_view word) const;
};

}  // namespace hamvar
