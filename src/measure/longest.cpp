// SPDX-License-Identifier: Apache-2.0
#include "measure/longest.hpp"

#include <algorithm>
#include <functional>

namespace hamvar {
namespace {

constexpr std::size_t most_alternatives = 8;
constexpr std::size_t most_ends = 32;  // actors remembered at either end of an alternative

/// One way to go through a block, as far as handoffs and agencies go.
struct Way {
  std::vector<std::uint32_t> first;     ///< actors of its first activities; several behind a parallel split
  std::vector<std::uint32_t> last;      ///< actors of its last ones
  std::vector<std::uint32_t> agencies;  ///< sorted
  std::size_t handoffs = 0;
  friend bool operator==(const Way&, const Way&) = default;
};
using Ways = std::vector<Way>;

std::vector<std::uint32_t> joined(std::vector<std::uint32_t> a, const std::vector<std::uint32_t>& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::ranges::sort(a);
  if (a.size() > most_ends) a.resize(most_ends);
  return a;
}

std::vector<std::uint32_t> united(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> all;
  std::ranges::set_union(a, b, std::back_inserter(all));
  return all;
}

Way one_after_other(const Way& a, const Way& b) {
  Way way{a.first.empty() ? b.first : a.first, b.last.empty() ? a.last : b.last,
          united(a.agencies, b.agencies), a.handoffs + b.handoffs};
  for (const std::uint32_t from : a.last)
    for (const std::uint32_t to : b.first) way.handoffs += from != to ? 1 : 0;
  return way;
}

Way side_by_side(const Way& a, const Way& b) {
  return {joined(a.first, b.first), joined(a.last, b.last), united(a.agencies, b.agencies),
          a.handoffs + b.handoffs};
}

/// Keeps the ways that no other one beats.
void prune(Ways& ways, const std::function<bool(const Way&, const Way&)>& better) {
  std::ranges::stable_sort(ways, better);
  Ways kept;
  for (Way& way : ways)
    if (kept.size() < most_alternatives && std::ranges::none_of(kept, [&](const Way& it) {
          return it.first == way.first && it.last == way.last && it.agencies == way.agencies;
        }))
      kept.push_back(std::move(way));
  ways = std::move(kept);
}
void keep_most_handoffs(Ways& ways) {
  prune(ways, [](const Way& a, const Way& b) { return a.handoffs > b.handoffs; });
}
void keep_most_agencies(Ways& ways) {
  prune(ways, [](const Way& a, const Way& b) { return a.agencies.size() > b.agencies.size(); });
}

/// Half of them for handoffs, half for agencies.
void keep_best(Ways& ways) {
  if (ways.size() <= 1) return;
  Ways by_agencies = ways;
  keep_most_handoffs(ways);
  keep_most_agencies(by_agencies);
  for (Way& way : by_agencies)
    if (std::ranges::find(ways, way) == ways.end()) ways.push_back(std::move(way));
}

class Counting {
 public:
  explicit Counting(const CaseValues& values)
      : values_(values),
        tree_(values.tree),
        steps_(tree_.blocks.size()),
        visits_(tree_.blocks.size()),
        ways_(tree_.blocks.size()) {}

  Longest run() {
    for (std::size_t at = 0; at < tree_.blocks.size(); ++at) {
      const Block& block = tree_.blocks[at];
      steps_[at] =
          count(block, steps_, [&](NodeRef node) { return values_.actor[node] == nobody ? 0.0 : 1.0; });
      visits_[at] = count(block, visits_, [&](NodeRef node) {
        return values_.actor[node] != nobody && values_.process[node].activity.needs_visit() ? 1.0 : 0.0;
      });
      ways_[at] = ways(block);
    }
    Longest longest{steps_[tree_.root], visits_[tree_.root], 0, 0};
    for (const Way& way : ways_[tree_.root]) {
      longest.handoffs = std::max(longest.handoffs, static_cast<double>(way.handoffs));
      longest.agencies = std::max(longest.agencies, static_cast<double>(way.agencies.size()));
    }
    return longest;
  }

 private:
  template <class OfNode>
  double count(const Block& block, const std::vector<double>& found, OfNode of_node) const {
    if (block.kind == BlockKind::node) return of_node(block.entry);
    if (block.kind == BlockKind::loop) return found[block.children[0]];
    if (block.kind == BlockKind::rigid) return longest_way(block, found);
    double sum = 0;
    double most = 0;
    for (const std::uint32_t child : block.children) {
      sum += found[child];
      most = std::max(most, found[child]);
    }
    return block.kind == BlockKind::exclusive ? most : sum;
  }

  static double longest_way(const Block& rigid, const std::vector<double>& found) {
    std::vector<double> done(rigid.children.size());
    for (std::size_t i = 0; i < done.size(); ++i) {
      for (const std::uint32_t before : rigid.incoming[i]) done[i] = std::max(done[i], done[before]);
      done[i] += found[rigid.children[i]];
    }
    return done.back();
  }

  Ways ways(const Block& block) {
    switch (block.kind) {
      case BlockKind::node:
        return {of_node(block.entry)};
      case BlockKind::loop:
        return ways_[block.children[0]];
      case BlockKind::exclusive:
        return alternatives(block);
      case BlockKind::sequence:
        return composed(block, one_after_other);
      case BlockKind::rigid:
        return ways_through(block);
      default:
        return composed(block, side_by_side);
    }
  }

  [[nodiscard]] Way of_node(NodeRef node) const {
    if (values_.actor[node] == nobody) return {};
    Way way{{values_.actor[node]}, {values_.actor[node]}, {}, 0};
    if (values_.agency[node] != nobody) way.agencies.push_back(values_.agency[node]);
    return way;
  }

  Ways alternatives(const Block& block) {
    Ways all;
    for (const std::uint32_t child : block.children)
      all.insert(all.end(), ways_[child].begin(), ways_[child].end());
    keep_best(all);
    return all;
  }

  template <class Compose>
  Ways composed(const Block& block, Compose compose) {
    Ways all{Way{}};
    for (const std::uint32_t child : block.children) {
      if (ways_[child].size() == 1 && ways_[child][0] == Way{}) continue;
      all = product(all, ways_[child], compose);
      ways_[child].clear();  // needed only here
    }
    return all;
  }

  template <class Compose>
  static Ways product(const Ways& a, const Ways& b, Compose compose) {
    Ways all;
    for (const Way& x : a)
      for (const Way& y : b) all.push_back(compose(x, y));
    keep_best(all);
    return all;
  }

  /// Of a rigid part: single ways along its flows forward.
  Ways ways_through(const Block& rigid) {
    std::vector<Ways> done(rigid.children.size());
    for (std::size_t i = 0; i < done.size(); ++i) {
      Ways before;
      for (const std::uint32_t from : rigid.incoming[i])
        before.insert(before.end(), done[from].begin(), done[from].end());
      if (before.empty()) before.emplace_back();
      keep_best(before);
      done[i] = product(before, ways_[rigid.children[i]], one_after_other);
    }
    return done.back();
  }

  const CaseValues& values_;
  const BlockTree& tree_;
  std::vector<double> steps_, visits_;  ///< by block
  std::vector<Ways> ways_;              ///< by block
};

}  // namespace

Longest longest_counts(const CaseValues& values) { return Counting(values).run(); }

}  // namespace hamvar
