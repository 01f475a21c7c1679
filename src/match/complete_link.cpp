// SPDX-License-Identifier: Apache-2.0
#include "match/complete_link.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace hamvar {
namespace {

class Clusters {
 public:
  Clusters(std::size_t things, const std::vector<Link>& links)
      : parent_(things), size_(things, 1), smallest_(things), neighbours_(things) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    std::iota(smallest_.begin(), smallest_.end(), 0U);
    between_.reserve(links.size());
    for (const Link& link : links) {
      ++between_[key(link.a, link.b)];
      neighbours_[link.a].push_back(link.b);
      neighbours_[link.b].push_back(link.a);
    }
  }

  [[nodiscard]] std::uint32_t smallest_of(std::uint32_t thing) { return smallest_[root(thing)]; }

  /// Makes one cluster of theirs if all links between the two are there.
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    const auto links = between_.find(key(a, b));
    if (links == between_.end() || links->second < std::uint64_t{size_[a]} * size_[b]) return;
    between_.erase(links);
    if (neighbours_[a].size() < neighbours_[b].size()) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    smallest_[a] = std::min(smallest_[a], smallest_[b]);
    move_links(b, a);
  }

 private:
  static std::uint64_t key(std::uint32_t a, std::uint32_t b) {
    return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
  }

  [[nodiscard]] std::uint32_t root(std::uint32_t thing) {
    while (parent_[thing] != thing) thing = parent_[thing] = parent_[parent_[thing]];
    return thing;
  }

  /// A neighbour that is told several times is moved once: then its count is gone.
  void move_links(std::uint32_t from, std::uint32_t to) {
    for (const std::uint32_t thing : neighbours_[from]) {
      const std::uint32_t other = root(thing);
      const auto links = between_.find(key(from, other));
      if (links == between_.end()) continue;
      const std::uint64_t count = links->second;
      between_.erase(links);
      between_[key(to, other)] += count;
      neighbours_[to].push_back(other);
    }
    neighbours_[from] = {};
  }

  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> size_;
  std::vector<std::uint32_t> smallest_;
  std::vector<std::vector<std::uint32_t>> neighbours_;
  std::unordered_map<std::uint64_t, std::uint64_t> between_;  ///< by two roots; only looked up
};

}  // namespace

std::vector<std::uint32_t> complete_link(std::size_t things, std::vector<Link> links) {
  std::ranges::sort(links, {}, [](const Link& link) {
    return std::tuple(-link.score, std::min(link.a, link.b), std::max(link.a, link.b));
  });
  Clusters clusters(things, links);
  for (const Link& link : links) clusters.join(link.a, link.b);
  std::vector<std::uint32_t> found(things);
  for (std::uint32_t thing = 0; thing < things; ++thing) found[thing] = clusters.smallest_of(thing);
  return found;
}

}  // namespace hamvar
