// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace hamvar {

/// From whom a token comes: the actors of the activities before it, one for each token that was joined into
/// it. Each list has a number, so that tokens stay small; the first is the empty one, then come those of one
/// actor.
class Senders {
 public:
  explicit Senders(std::uint32_t actors) : lists_(1) {
    for (std::uint32_t actor = 0; actor < actors; ++actor) lists_.push_back({actor});
  }

  static constexpr std::uint32_t nobody = 0;
  static std::uint32_t only(std::uint32_t actor) { return actor + 1; }

  std::uint32_t joined(std::uint32_t a, std::uint32_t b) {
    if (a == nobody || b == nobody) return a == nobody ? b : a;
    const auto [known, is_new] = joins_.try_emplace(std::minmax(a, b), 0);
    if (is_new) known->second = add(a, b);
    return known->second;
  }

  /// How many of them are somebody else.
  [[nodiscard]] std::uint32_t others(std::uint32_t list, std::uint32_t actor) const {
    const std::vector<std::uint32_t>& all = lists_[list];
    return static_cast<std::uint32_t>(all.size()) -
           static_cast<std::uint32_t>(std::ranges::count(all, actor));
  }

 private:
  /// Ways that split and join without any work between them would go on doubling their senders.
  static constexpr std::size_t most = 64;

  std::uint32_t add(std::uint32_t a, std::uint32_t b) {
    std::vector<std::uint32_t> both = lists_[a];
    both.insert(both.end(), lists_[b].begin(), lists_[b].end());
    std::ranges::sort(both);
    both.resize(std::min(both.size(), most));
    const auto same = numbers_.try_emplace(both, static_cast<std::uint32_t>(lists_.size()));
    if (same.second) lists_.push_back(std::move(both));
    return same.first->second;
  }

  std::vector<std::vector<std::uint32_t>> lists_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> joins_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers_;
};

}  // namespace hamvar
