// SPDX-License-Identifier: Apache-2.0
#include "measure/lead_time.hpp"

#include <algorithm>
#include <cmath>

#include "measure/rigid.hpp"
#include "measure/shares.hpp"

namespace hamvar {
namespace {

/// With more branches than this an inclusive block's subsets are no longer gone through one by one.
constexpr std::size_t most_subsets_of = 10;

class Times {
 public:
  explicit Times(const CaseValues& values) : values_(values), tree_(values.tree) {
    times_.expected.resize(tree_.blocks.size());
    times_.longest.resize(tree_.blocks.size());
  }

  BlockTimes run() {
    for (std::size_t at = 0; at < tree_.blocks.size(); ++at) {
      const Block& block = tree_.blocks[at];
      times_.expected[at] = expected(block);
      times_.longest[at] = longest(block);
    }
    return std::move(times_);
  }

 private:
  [[nodiscard]] const Moments& of(std::uint32_t block) const { return times_.expected[block]; }

  Moments expected(const Block& block) {
    switch (block.kind) {
      case BlockKind::node:
        return values_.time[block.entry];
      case BlockKind::sequence:
        return sum(block);
      case BlockKind::exclusive:
        return one_of(block);
      case BlockKind::parallel:
        return last_of(block);
      case BlockKind::inclusive:
        return some_of(block);
      case BlockKind::loop: {
        const double again = std::min(block.shares[0], surely);
        const Moments& body = of(block.children[0]);
        return repeated(body, again, of(block.children[1]) + body);
      }
      case BlockKind::rigid:
        return concurrent(block, tree_, values_.process) ? bound(block) : exact(block);
    }
    return {};
  }

  [[nodiscard]] Moments sum(const Block& block) const {
    Moments all;
    for (const std::uint32_t child : block.children) all = all + of(child);
    return all;
  }

  [[nodiscard]] Moments one_of(const Block& block) const {
    std::vector<std::pair<double, Moments>> parts;
    for (std::size_t i = 0; i < block.children.size(); ++i)
      parts.emplace_back(block.shares[i], of(block.children[i]));
    return mixture(parts);
  }

  [[nodiscard]] Moments last_of(const Block& block) const {
    Moments latest = of(block.children[0]);
    for (const std::uint32_t child : block.children)
      latest = child == block.children[0] ? latest : later(latest, of(child));
    return latest;
  }

  /// Each branch is taken on its own with its probability, given that at least one is.
  [[nodiscard]] Moments some_of(const Block& block) const {
    const std::size_t count = block.children.size();
    if (count > most_subsets_of) return about_some_of(block);
    std::vector<std::pair<double, Moments>> parts;
    double whole = 0;
    for (std::size_t subset = 1; subset < std::size_t{1} << count; ++subset) {
      double share = 1;
      std::optional<Moments> latest;
      for (std::size_t i = 0; i < count; ++i) {
        const bool taken = (subset >> i & 1U) != 0;
        share *= taken ? block.shares[i] : 1 - block.shares[i];
        if (taken) latest = latest ? later(*latest, of(block.children[i])) : of(block.children[i]);
      }
      parts.emplace_back(share, *latest);
      whole += share;
    }
    if (whole <= 0) return last_of(block);
    for (auto& [share, moments] : parts) share /= whole;
    return mixture(parts);
  }

  [[nodiscard]] Moments about_some_of(const Block& block) const {
    Moments latest;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
      const std::pair<double, Moments> parts[] = {{block.shares[i], of(block.children[i])},
                                                  {1 - block.shares[i], Moments{}}};
      latest = later(latest, mixture(parts));
    }
    return latest;
  }

  /// Without concurrency the time is the sum over what happens: the mean is exact (linearity), the variance
  /// as if the children's numbers were independent.
  [[nodiscard]] Moments exact(const Block& rigid) const {
    const std::vector<double> passes = passes_of_children(rigid, tree_, values_.process);
    Moments all;
    for (std::size_t i = 0; i < passes.size(); ++i) {
      const Moments& one = of(rigid.children[i]);
      const double spread = passes[i] <= 1 ? passes[i] * (1 - passes[i]) : passes[i] * (passes[i] - 1);
      all = all + Moments{passes[i] * one.mean, passes[i] * one.variance + spread * one.mean * one.mean};
    }
    return all;
  }

  /// With concurrency: when each child is done, along the flows forward; a child that loops repeat counts as
  /// often as it happens.
  Moments bound(const Block& rigid) {
    times_.approximate = true;
    const std::vector<double> passes = passes_of_children(rigid, tree_, values_.process);
    std::vector<Moments> done(passes.size());
    for (std::size_t i = 0; i < passes.size(); ++i) {
      const double often = std::max(1.0, passes[i]);
      const Moments& one = of(rigid.children[i]);
      done[i] = arrival(rigid, i, passes, done) + Moments{often * one.mean, often * one.variance};
    }
    return done.back();
  }

  [[nodiscard]] Moments arrival(const Block& rigid, std::size_t i, const std::vector<double>& passes,
                                const std::vector<Moments>& done) const {
    double whole = 0;
    for (const std::uint32_t before : rigid.incoming[i]) whole += passes[before];
    const bool last = i + 1 == passes.size();
    const NodeKind kind = gateway_of(rigid, i, tree_, values_.process);
    const bool waits_for_all =
        last ? whole > 1 + 1e-9 : kind == NodeKind::parallel || kind == NodeKind::inclusive;
    std::vector<std::pair<double, Moments>> ways;
    Moments latest;
    for (const std::uint32_t before : rigid.incoming[i]) {
      latest = later(latest, done[before]);
      if (whole > 0) ways.emplace_back(passes[before] / whole, done[before]);
    }
    return waits_for_all ? latest : mixture(ways);
  }

  [[nodiscard]] double longest(const Block& block) const {
    if (block.kind == BlockKind::node) return values_.longest[block.entry];
    if (block.kind == BlockKind::loop) return times_.longest[block.children[0]];
    if (block.kind == BlockKind::rigid) return longest_way(block);
    double sum = 0;
    double most = 0;
    for (const std::uint32_t child : block.children) {
      sum += times_.longest[child];
      most = std::max(most, times_.longest[child]);
    }
    return block.kind == BlockKind::sequence ? sum : most;
  }

  [[nodiscard]] double longest_way(const Block& rigid) const {
    std::vector<double> done(rigid.children.size());
    for (std::size_t i = 0; i < done.size(); ++i) {
      for (const std::uint32_t before : rigid.incoming[i]) done[i] = std::max(done[i], done[before]);
      done[i] += times_.longest[rigid.children[i]];
    }
    return done.back();
  }

  const CaseValues& values_;
  const BlockTree& tree_;
  BlockTimes times_;
};

}  // namespace

BlockTimes block_times(const CaseValues& values) { return Times(values).run(); }

}  // namespace hamvar
