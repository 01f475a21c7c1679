// SPDX-License-Identifier: Apache-2.0
#include "match/alike.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "match/sorting.hpp"
#include "match/term_sets.hpp"
#include "model/side_by_side.hpp"

namespace hamvar {
namespace {

constexpr std::uint32_t no_term = 0xFFFFFFFF;
/// Sums of the same weights in another order may differ in the last digits.
constexpr double rounding = 1e-9;

/// One term that says half of a label, or two with which what a label shares may begin.
struct Signature {
  std::uint32_t x = 0;
  std::uint32_t y = no_term;
  std::uint32_t meaning = 0;
  friend auto operator<=>(const Signature&, const Signature&) = default;
  [[nodiscard]] bool same_block(const Signature& other) const { return x == other.x && y == other.y; }
};

void add_signatures(const TermSets& sets, std::uint32_t meaning, std::vector<Signature>& all) {
  const auto terms = sets.terms(meaning);
  const double half = sets.weight_of(meaning) / 2 - rounding;
  double from_x = sets.weight_of(meaning);
  for (std::size_t i = 0; i < terms.size() && from_x >= half; ++i) {
    const double x = sets.weight(terms[i]);
    if (x >= half) all.push_back({terms[i], no_term, meaning});
    double from_y = from_x - x;
    for (std::size_t j = i + 1; j < terms.size() && x + from_y >= half; ++j) {
      all.push_back({terms[i], terms[j], meaning});
      from_y -= sets.weight(terms[j]);
    }
    from_x -= x;
  }
}

/// What two meanings have in common.
struct Shared {
  std::uint32_t x = no_term;  ///< the rarest term
  std::uint32_t y = no_term;  ///< the next one
  double weight = 0;
};

Shared shared(const TermSets& sets, std::uint32_t a, std::uint32_t b) {
  Shared found;
  const auto left = sets.terms(a);
  const auto right = sets.terms(b);
  for (auto i = left.begin(), j = right.begin(); i != left.end() && j != right.end();) {
    if (*i != *j) {
      ++(*i < *j ? i : j);
      continue;
    }
    if (found.x == no_term)
      found.x = *i;
    else if (found.y == no_term)
      found.y = *i;
    found.weight += sets.weight(*i);
    ++i, ++j;
  }
  return found;
}

class Join {
 public:
  Join(std::span<const Meaning> meanings, double min_score, unsigned jobs)
      : meanings_(meanings), min_score_(min_score), jobs_(jobs), sets_(meanings) {
    for (std::uint32_t meaning = 0; meaning < sets_.size(); ++meaning)
      add_signatures(sets_, meaning, signatures_);
    sort_side_by_side(signatures_, jobs, std::less<>());
  }

  [[nodiscard]] std::vector<Alike> run() const {
    constexpr std::size_t part = 4096;
    std::vector<std::vector<Alike>> found((signatures_.size() + part - 1) / part);
    side_by_side(found.size(), jobs_, [&](std::size_t i) {
      const std::size_t end = std::min(signatures_.size(), (i + 1) * part);
      for (std::size_t at = i * part; at < end; ++at) compare(at, found[i]);
    });
    std::vector<Alike> all;
    for (std::vector<Alike>& each : found) std::ranges::move(each, std::back_inserter(all));
    std::ranges::sort(all, {}, [](const Alike& pair) { return std::pair(pair.a, pair.b); });
    return all;
  }

 private:
  /// A signature's meaning with those that follow in its block.
  void compare(std::size_t at, std::vector<Alike>& found) const {
    const Signature& one = signatures_[at];
    const std::size_t end = std::min(signatures_.size(), at + 1 + reach);
    for (std::size_t next = at + 1; next < end && one.same_block(signatures_[next]); ++next) {
      const std::uint32_t other = signatures_[next].meaning;
      const Shared common = shared(sets_, one.meaning, other);
      if (common.x != one.x || common.y != one.y) continue;  // compared in another block
      const double half = std::max(sets_.weight_of(one.meaning), sets_.weight_of(other)) / 2 - rounding;
      if (common.weight < half) continue;
      const double score = similarity(meanings_[one.meaning], meanings_[other]);
      if (score >= min_score_) found.push_back({one.meaning, other, static_cast<float>(score)});
    }
  }

  std::span<const Meaning> meanings_;
  double min_score_;
  unsigned jobs_;
  TermSets sets_;
  std::vector<Signature> signatures_;
};

}  // namespace

std::vector<Alike> alike(std::span<const Meaning> meanings, double min_score, unsigned jobs) {
  return Join(meanings, min_score, jobs).run();
}

}  // namespace hamvar
