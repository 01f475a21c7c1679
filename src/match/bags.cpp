// SPDX-License-Identifier: Apache-2.0
#include "match/bags.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace hamvar::match {
namespace {

/// The distinct words of both sides, numbered in alphabetical order, with their weights and similarities.
class Vocabulary {
 public:
  Vocabulary(const std::vector<Bag>& a, const std::vector<Bag>& b, const WordSimilarity& similarity) {
    const std::map<std::string_view, std::size_t> bags_with = count(a, b);
    std::vector<std::string_view> words;
    for (const auto& [word, bags] : bags_with) {
      number_.emplace(word, words.size());
      words.push_back(word);
      weight_.push_back(std::log(1 + static_cast<double>(bags_) / static_cast<double>(bags)));
    }
    similar_.resize(words.size());
    for (std::size_t one = 0; one < words.size(); ++one)
      for (std::size_t other = one + 1; other < words.size(); ++other)
        if (const double alike = similarity(words[one], words[other]); alike > 0) {
          similar_[one].emplace(other, alike);
          similar_[other].emplace(one, alike);
        }
  }

  [[nodiscard]] std::vector<std::size_t> numbers(const Bag& bag) const {
    std::vector<std::size_t> found;
    found.reserve(bag.size());
    for (const std::string& word : bag) found.push_back(number_.at(word));
    return found;
  }
  [[nodiscard]] double weight(std::size_t word) const { return weight_[word]; }
  [[nodiscard]] double similarity(std::size_t one, std::size_t other) const {
    if (one == other) return 1;
    const auto found = similar_[one].find(other);
    return found == similar_[one].end() ? 0 : found->second;
  }

 private:
  std::map<std::string_view, std::size_t> count(const std::vector<Bag>& a, const std::vector<Bag>& b) {
    std::map<std::string_view, std::size_t> bags_with;
    for (const std::vector<Bag>* side : {&a, &b})
      for (const Bag& bag : *side) {
        const std::set<std::string_view> own(bag.begin(), bag.end());
        for (const std::string_view word : own) ++bags_with[word];
        if (!own.empty()) ++bags_;
      }
    return bags_with;
  }

  std::size_t bags_ = 0;  ///< that hold any word
  std::map<std::string_view, std::size_t> number_;
  std::vector<double> weight_;
  std::vector<std::map<std::size_t, double>> similar_;  ///< but for words to themselves and what has none
};

using Words = std::vector<std::size_t>;

/// What of the words of `one` is in `other`, and what there is of it.
struct Covered {
  double found = 0;
  double all = 0;
  [[nodiscard]] double share() const { return all > 0 ? found / all : 0; }
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

std::vector<Words> words_of(const std::vector<Bag>& bags, const Vocabulary& vocabulary) {
  std::vector<Words> found;
  found.reserve(bags.size());
  for (const Bag& bag : bags) found.push_back(vocabulary.numbers(bag));
  return found;
}

/// A number for each code point of valid UTF-8, not its own.
std::vector<std::uint32_t> code_points(std::string_view text) {
  std::vector<std::uint32_t> found;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0U) == 0x80U && !found.empty())
      found.back() = (found.back() << 8U) | value;
    else
      found.push_back(value);
  }
  return found;
}

}  // namespace

double spelling_similarity(std::string_view a, std::string_view b) {
  const std::vector<std::uint32_t> one = code_points(a);
  const std::vector<std::uint32_t> other = code_points(b);
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

Matrix bag_similarities(const std::vector<Bag>& a, const std::vector<Bag>& b,
                        const WordSimilarity& similarity, double containment) {
  const Vocabulary vocabulary(a, b, similarity);
  const std::vector<Words> rows = words_of(a, vocabulary);
  const std::vector<Words> columns = words_of(b, vocabulary);
  Matrix found(a.size(), b.size());
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t column = 0; column < b.size(); ++column) {
      const Covered there = covered(rows[row], columns[column], vocabulary);
      const Covered back = covered(columns[column], rows[row], vocabulary);
      const double all = there.all + back.all;
      if (there.all <= 0 || back.all <= 0) continue;
      found(row, column) = (1 - containment) * ((there.found + back.found) / all) +
                           containment * std::max(there.share(), back.share());
    }
  return found;
}

}  // namespace hamvar::match
