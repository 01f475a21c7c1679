// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <tuple>

#include "hamvar/compare/changes.hpp"
#include "hamvar/match/service_similarity.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar {
namespace {

class VersionFinder {
 public:
  VersionFinder(const std::vector<PlacedService>& before, const std::vector<PlacedService>& after,
                const Lexicon& lexicon)
      : before_(before),
        after_(after),
        lexicon_(lexicon),
        is_found_(before.size()),
        is_taken_(after.size()) {}

  Versions run() {
    if (before_.size() == 1 && after_.size() == 1) return {{{0, 0}}, {}, {}};
    pair_if([](const Service& a, const Service& b) { return a.id == b.id; });
    pair_if([](const Service& a, const Service& b) {
      const auto same = [](const std::string& x, const std::string& y) {
        const std::string key = match_key(x);
        return !key.empty() && key == match_key(y);
      };
      return same(a.name.en, b.name.en) || same(a.name.fa, b.name.fa);
    });
    pair_alike();
    std::ranges::sort(made_.pairs);
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!is_found_[i]) made_.removed.push_back(i);
    for (std::size_t i = 0; i < after_.size(); ++i)
      if (!is_taken_[i]) made_.added.push_back(i);
    return std::move(made_);
  }

 private:
  void pair(std::size_t a, std::size_t b) {
    made_.pairs.emplace_back(a, b);
    is_found_[a] = is_taken_[b] = true;
  }

  template <class Is>
  void pair_if(const Is& is) {
    for (std::size_t a = 0; a < before_.size(); ++a)
      for (std::size_t b = 0; b < after_.size() && !is_found_[a]; ++b)
        if (!is_taken_[b] && is(*before_[a].service, *after_[b].service)) pair(a, b);
  }

  void pair_alike() {
    std::vector<std::tuple<double, std::size_t, std::size_t>> scores;
    for (std::size_t a = 0; a < before_.size(); ++a)
      for (std::size_t b = 0; b < after_.size(); ++b) {
        if (is_found_[a] || is_taken_[b]) continue;
        const double score = similarity({{before_[a].service}, before_[a].catalog},
                                        {{after_[b].service}, after_[b].catalog}, lexicon_);
        if (score > 0) scores.emplace_back(-score, a, b);
      }
    std::ranges::sort(scores);
    for (const auto& [score, a, b] : scores)
      if (!is_found_[a] && !is_taken_[b]) pair(a, b);
  }

  const std::vector<PlacedService>& before_;
  const std::vector<PlacedService>& after_;
  const Lexicon& lexicon_;
  std::vector<bool> is_found_;
  std::vector<bool> is_taken_;
  Versions made_;
};

}  // namespace

Versions versions_of(const std::vector<PlacedService>& before, const std::vector<PlacedService>& after,
                     const Lexicon& lexicon) {
  return VersionFinder(before, after, lexicon).run();
}

}  // namespace hamvar
