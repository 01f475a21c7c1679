// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <random>
#include <string>

#include "hamvar/model/text.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar::bench {

/// What a step is about. Two steps are the same work if they are about the same, and else not: this is the
/// truth that what is found is held against.
struct About {
  std::size_t action = 0;
  std::size_t object = 0;
  std::size_t whom = 0;  ///< 0: nobody in particular; up to whom_count() out of a list; above a made-up name
  friend auto operator<=>(const About&, const About&) = default;
};
[[nodiscard]] std::size_t action_count();
[[nodiscard]] std::size_t object_count();
[[nodiscard]] std::size_t whom_count();
[[nodiscard]] StepKind step_of(const About& about);

/// Plain wording, in either language.
[[nodiscard]] std::string plain(const About& about, Language language);

/// How somebody else says the same.
BOOST_DEFINE_ENUM_CLASS(Rewording, synonym, word_order, function_words, spelling, language)

/// The same in other words of the same language (of the other one for Rewording::language).
[[nodiscard]] std::string reworded(const About& about, Language language, Rewording how,
                                   std::mt19937_64& random);

}  // namespace hamvar::bench
