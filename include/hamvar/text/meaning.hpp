// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hamvar/model/text.hpp"
#include "hamvar/text/concept.hpp"

namespace hamvar {

class Lexicon;

/// What a word does in a label.
enum class Role : std::uint8_t { action, object, other };

/// One word of a label, or several that are one («کد ملی», "tax clearance").
struct Term {
  std::string key;  ///< a concept of the lexicon in both languages, "#examine", or else the stem: "fitness"
  Role role = Role::other;
  const Concept* sense = nullptr;  ///< of the lexicon, which outlives this; none for a word that it lacks
  friend bool operator==(const Term& a, const Term& b) { return a.key == b.key && a.role == b.role; }
};

/// What a label says: its terms in order, without what carries no sense.
struct Meaning {
  std::vector<Term> terms;
  Polarity polarity = Polarity::none;
  bool negated =
      false;  ///< "not paid", «عدم پرداخت»; what has an opposite is that instead: «عدم تأیید» rejects
  friend bool operator==(const Meaning&, const Meaning&) = default;
};

/// Of a label in one or both languages: of both the one that the lexicon knows better, or else the English
/// one. Thread-safe.
[[nodiscard]] Meaning meaning_of(const Text& label, const Lexicon& lexicon);

/// How far two labels say the same: 1 the same, 0 nothing in common, the opposite, or a label without words.
/// Symmetric.
[[nodiscard]] double similarity(const Meaning& a, const Meaning& b);

/// From here on two labels are more likely the same work than not: where F1 is highest on the first half of
/// tests/text/label_pairs.tsv.
inline constexpr double same_work = 0.7;

}  // namespace hamvar
