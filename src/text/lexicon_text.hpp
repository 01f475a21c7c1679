// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/text/lexicon.hpp"

namespace hamvar {

/// What a line of a lexicon says (docs/lexicon.md).
enum class StatementKind : std::uint8_t {
  action,
  object,
  party,
  quality,
  phrase,
  opposite,
  near,
  form,
  stop,
  light,
  negation,
  conjunction
};

/// What stands in the file, and where.
struct Mention {
  std::string text;
  Position at;
};

struct Statement {
  StatementKind kind = StatementKind::stop;
  std::string file;
  Position at;
  std::vector<Mention> names;    ///< the concept, or those that are spoken of
  std::vector<Mention> implies;  ///< behind "<"
  Polarity polarity = Polarity::none;
  std::vector<Mention> words;  ///< behind ":", in both languages
};

/// The statements of a text in order; what is wrong is added to `problems`.
[[nodiscard]] std::vector<Statement> read_lexicon_text(const LexiconText& source,
                                                       std::vector<InputProblem>& problems);

}  // namespace hamvar
