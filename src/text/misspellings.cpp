// SPDX-License-Identifier: Apache-2.0
#include "text/misspellings.hpp"

#include <functional>

#include "text/code_points.hpp"
#include "text/slip.hpp"

namespace hamvar {
namespace {

constexpr std::size_t fewest_bytes = 5;
constexpr std::size_t most_bytes = 40;

/// Calls `use` with the hash of the word and of each rest that one letter left out makes.
template <class Use>
void for_each_rest(std::string_view word, const Use& use) {
  constexpr std::hash<std::string_view> hash;
  use(hash(word));
  std::string rest;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t length = first_code_point(word.substr(at)).length;
    rest.assign(word, 0, at).append(word, at + length);
    use(hash(rest));
    at += length;
  }
}

}  // namespace

void Misspellings::add(std::string_view word) {
  if (word.size() < fewest_bytes || word.size() > most_bytes) return;
  const auto number = static_cast<std::uint32_t>(words_.size());
  words_.emplace_back(word);
  for_each_rest(word, [&](std::size_t rest) {
    auto& numbers = by_rest_[rest];
    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
  });
}

std::optional<std::string_view> Misspellings::find(std::string_view word) const {
  if (word.size() < fewest_bytes || word.size() > most_bytes) return std::nullopt;
  std::optional<std::string_view> found;
  bool several = false;
  for_each_rest(word, [&](std::size_t rest) {
    const auto numbers = by_rest_.find(rest);
    if (numbers == by_rest_.end()) return;
    for (const std::uint32_t number : numbers->second) {
      const std::string& candidate = words_[number];
      if (found == candidate || !is_slip(word, candidate)) continue;
      several = several || found;
      found = candidate;
    }
  });
  return several ? std::nullopt : found;
}

}  // namespace hamvar
