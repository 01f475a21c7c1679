// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "match/alike.hpp"

namespace hamvar::test {

/// All pairs, each weighed and compared as the header says.
inline std::vector<Alike> all_pairs(const std::vector<Meaning>& meanings, double min_score) {
  std::vector<std::set<std::string>> sets;
  std::map<std::string, double> frequency;
  for (const Meaning& each : meanings) {
    std::set<std::string>& words = sets.emplace_back();
    for (const Term& term : each.terms) words.insert(term.key);
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
