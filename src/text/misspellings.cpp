// SPDX-License-Identifier: Apache-2.0
#include "text/misspellings.hpp"

#include <algorithm>

#include "text/rests.hpp"
#include "text/slip.hpp"

namespace hamvar {
namespace {

constexpr std::size_t fewest_bytes = 5;
constexpr std::size_t most_bytes = 40;
constexpr unsigned bucket_bits = 16;

bool can_have_slips(std::string_view word) {
  return word.size() >= fewest_bytes && word.size() <= most_bytes;
}

std::size_t bucket_of(std::uint64_t hash) { return hash >> (64U - bucket_bits); }

}  // namespace

Misspellings::Misspellings(std::vector<std::string> words)
    : words_(std::move(words)), bucket_((std::size_t{1} << bucket_bits) + 1) {
  for (std::uint32_t number = 0; number < words_.size(); ++number)
    if (can_have_slips(words_[number]))
      for_each_rest(words_[number], [&](std::uint64_t hash) { rests_.push_back({hash, number}); });
  std::ranges::sort(rests_, {}, &Rest::hash);
  for (const Rest& rest : rests_) ++bucket_[bucket_of(rest.hash) + 1];
  for (std::size_t i = 1; i < bucket_.size(); ++i) bucket_[i] += bucket_[i - 1];
}

std::optional<std::string_view> Misspellings::find(std::string_view word) const {
  if (words_.empty() || !can_have_slips(word)) return std::nullopt;
  std::optional<std::string_view> found;
  bool several = false;
  for_each_rest(word, [&](std::uint64_t hash) {
    const std::size_t bucket = bucket_of(hash);
    for (std::uint32_t at = bucket_[bucket]; at < bucket_[bucket + 1]; ++at) {
      const std::string& candidate = words_[rests_[at].word];
      if (rests_[at].hash != hash || found == candidate || !is_slip(word, candidate)) continue;
      several = several || found;
      found = candidate;
    }
  });
  return several ? std::nullopt : found;
}

}  // namespace hamvar
