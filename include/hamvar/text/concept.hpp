// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace hamvar {

/// Which way an action goes. Labels of opposite ways are never the same work: approve and reject, «صدور» and
/// «ابطال».
enum class Polarity : std::uint8_t { none, positive, negative };

enum class ConceptKind : std::uint8_t {
  action,   ///< what is done: examine, issue
  object,   ///< what it is done to: application, building permit
  party,    ///< who does it or whom it is for: applicant, municipality
  quality,  ///< how: final, online
};

/// One thing that public services do or work on, whatever the word and the language (docs/lexicon.md). Owned
/// by the Lexicon.
struct Concept {
  std::string key;  ///< its name in the lexicon behind "#": "#examine"
  ConceptKind kind = ConceptKind::object;
  Polarity polarity = Polarity::none;
  const Concept* opposite = nullptr;
  std::vector<const Concept*>
      implies;                       ///< what it is or is about: a building permit is a permit for a building
  std::vector<const Concept*> near;  ///< what other agencies may call the same
};

/// b is implied by a, or by what a implies.
[[nodiscard]] bool implies(const Concept& a, const Concept& b);
/// One is the opposite of the other.
[[nodiscard]] bool are_opposite(const Concept& a, const Concept& b);
/// How far two concepts are the same, 0 to 1: what is near counts nearly, what is broader in part.
[[nodiscard]] double likeness(const Concept& a, const Concept& b);

}  // namespace hamvar
