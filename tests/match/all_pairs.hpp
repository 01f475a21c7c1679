// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "hamvar/text/lexicon.hpp"
#include "match/alike.hpp"
#include "text/slip.hpp"

namespace hamvar::test {

/// Words that may be meant for one another, each under the first of its class.
inline std::map<std::string, std::string> naive_classes(const std::vector<Meaning>& meanings) {
  std::map<std::string, const Term*> words;
  for (const Meaning& meaning : meanings)
    for (const Term& term : meaning.terms) words.emplace(term.key, &term);
  std::map<std::string, std::string> first;
  for (const auto& [word, term] : words) first[word] = word;
  for (const auto& [a, one] : words)
    for (const auto& [b, other] : words) {
      const bool slip = one->sense == nullptr && other->sense == nullptr && is_slip(a, b);
      const bool near = one->sense != nullptr && other->sense != nullptr &&
                        std::ranges::find(one->sense->near, other->sense) != one->sense->near.end();
      const std::string x = first[a];
      const std::string y = first[b];
      if (slip || near)
        for (auto& [word, of] : first)
          if (of == x || of == y) of = std::min(x, y);
    }
  return first;
}

/// All pairs, each weighed and compared as src/match/alike.hpp says.
inline std::vector<Alike> all_pairs(const std::vector<Meaning>& meanings, double min_score) {
  std::map<std::string, std::string> class_of = naive_classes(meanings);
  std::vector<std::set<std::string>> sets;
  std::map<std::string, double> frequency;
  for (const Meaning& each : meanings) {
    std::set<std::string>& words = sets.emplace_back();
    for (const Term& term : each.terms) words.insert(class_of[term.key]);
    for (const std::string& word : words) ++frequency[word];
  }
  const auto weight = [&](const std::set<std::string>& words) {
    double sum = 0;
    for (const std::string& word : words)
      sum += std::log(1 + static_cast<double>(meanings.size()) / frequency[word]);
    return sum;
  };
  std::vector<Alike> found;
  for (std::uint32_t a = 0; a < meanings.size(); ++a)
    for (std::uint32_t b = a + 1; b < meanings.size(); ++b) {
      std::set<std::string> common;
      std::ranges::set_intersection(sets[a], sets[b], std::inserter(common, common.end()));
      const double most = std::max(weight(sets[a]), weight(sets[b]));
      const double score = similarity(meanings[a], meanings[b]);
      if (!common.empty() && weight(common) >= most / 2 - 1e-9 && score >= min_score)
        found.push_back({a, b, static_cast<float>(score)});
    }
  return found;
}

}  // namespace hamvar::test
