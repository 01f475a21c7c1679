// SPDX-License-Identifier: Apache-2.0
#include "match/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

namespace hamvar::match {
namespace {

/// The distinct words of both sides, in alphabetical order, with their weights and similarities.
class Vocabulary {
 public:
  Vocabulary(const std::vector<Step>& a, const std::vector<Step>& b, const Weights& weights) {
    std::size_t labels = 0;
    for (const std::vector<Step>* side : {&a, &b})
      for (const Step& step : *side) {
        std::set<std::string_view> own;
        for (const Term& term : step.meaning.terms) own.insert(term.key);
        for (const std::string_view word : own) ++number_[word];
        if (!own.empty()) ++labels;
      }
    std::vector<std::string_view> words;
    for (auto& [word, number] : number_) {
      weight_.push_back(std::log(1 + static_cast<double>(labels) / static_cast<double>(number)));
      number = words.size();
      words.push_back(word);
    }
    compare(words, weights.soft_word);
  }

  [[nodiscard]] std::vector<std::size_t> numbers(const Meaning& meaning) const {
    std::vector<std::size_t> found;
    found.reserve(meaning.terms.size());
    for (const Term& term : meaning.terms) found.push_back(number_.at(term.key));
    return found;
  }
  [[nodiscard]] double weight(std::size_t word) const { return weight_[word]; }
  [[nodiscard]] double similarity(std::size_t one, std::size_t other) const {
    if (one == other) return 1;
    const auto found = similar_.find(std::minmax(one, other));
    return found == similar_.end() ? 0 : found->second;
  }

 private:
  void compare(const std::vector<std::string_view>& words, double least) {
    for (std::size_t one = 0; one < words.size(); ++one)
      for (std::size_t other = one + 1; other < words.size(); ++other)
        if (const double alike = similarity_of(words[one], words[other], least); alike >= least)
          similar_.emplace(std::pair(one, other), alike);
  }
  /// Concepts of the lexicon are what they are; words may be spelled nearly alike.
  static double similarity_of(std::string_view one, std::string_view other, double least) {
    if (one.starts_with('#') || other.starts_with('#')) return 0;
    const auto [shorter, longer] = std::minmax(one.size(), other.size());
    if (static_cast<double>(shorter) < least * static_cast<double>(longer)) return 0;
    return spelling_similarity(one, other);
  }

  std::map<std::string_view, std::size_t> number_;
  std::vector<double> weight_;
  std::map<std::pair<std::size_t, std::size_t>, double> similar_;
};

using Words = std::vector<std::size_t>;

/// What of the words of `one` is in `other`, and what there is of it.
struct Covered {
  double found = 0;
  double all = 0;
};
Covered covered(const Words& one, const Words& other, const Vocabulary& vocabulary) {
  Covered sum;
  for (const std::size_t word : one) {
    double best = 0;
    for (const std::size_t each : other) best = std::max(best, vocabulary.similarity(word, each));
    sum.found += vocabulary.weight(word) * best;
    sum.all += vocabulary.weight(word);
  }
  return sum;
}

bool are_opposite(const Meaning& a, const Meaning& b) {
  const bool against =
      a.polarity != Polarity::none && b.polarity != Polarity::none && a.polarity != b.polarity;
  return against || a.negated != b.negated;
}

std::vector<Words> words_of(const std::vector<Step>& steps, const Vocabulary& vocabulary) {
  std::vector<Words> found;
  found.reserve(steps.size());
  for (const Step& step : steps) found.push_back(vocabulary.numbers(step.meaning));
  return found;
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> found;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0U) == 0x80U && !found.empty())
      found.back() = (found.back() << 8U) | value;  // a number for each, not its own
    else
      found.push_back(value);
  }
  return found;
}

}  // namespace

double spelling_similarity(std::string_view a, std::string_view b) {
  const std::vector<char32_t> one = code_points(a);
  const std::vector<char32_t> other = code_points(b);
  const std::size_t longer = std::max(one.size(), other.size());
  if (longer == 0) return 1;
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t changed = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return 1 - static_cast<double>(row.back()) / static_cast<double>(longer);
}

Matrix word_similarities(const std::vector<Step>& a, const std::vector<Step>& b, const Weights& weights) {
  const Vocabulary vocabulary(a, b, weights);
  const std::vector<Words> rows = words_of(a, vocabulary);
  const std::vector<Words> columns = words_of(b, vocabulary);
  Matrix found(a.size(), b.size());
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t column = 0; column < b.size(); ++column) {
      if (are_opposite(a[row].meaning, b[column].meaning)) continue;
      const Covered there = covered(rows[row], columns[column], vocabulary);
      const Covered back = covered(columns[column], rows[row], vocabulary);
      const double all = there.all + back.all;
      if (all > 0) found(row, column) = (there.found + back.found) / all;
    }
  return found;
}

}  // namespace hamvar::match
