// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/meaning.hpp"

#include <algorithm>
#include <string_view>

#include "hamvar/text/lexicon.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar {

Meaning meaning_of(const Text& label, const Lexicon&) {
  Meaning meaning;
  const std::string key = match_key(label.en.empty() ? label.fa : label.en);
  for (std::string_view rest = key; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    meaning.terms.push_back({std::string(word), Role::other});
  }
  return meaning;
}

double similarity(const Meaning& a, const Meaning& b) {
  const auto common = static_cast<double>(std::ranges::count_if(
      a.terms, [&](const Term& term) { return std::ranges::find(b.terms, term) != b.terms.end(); }));
  const auto all = static_cast<double>(a.terms.size() + b.terms.size());
  return all == 0 ? 0 : std::min(1.0, 2 * common / all);
}

}  // namespace hamvar
