// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "measure/lead_time.hpp"
#include "measure/rigid.hpp"

namespace hamvar {
namespace {

class Path {
 public:
  Path(const CaseValues& values, const BlockTimes& times)
      : values_(values), tree_(values.tree), times_(times) {}

  CriticalPath run() {
    todo_.push_back({tree_.root, 1});
    while (!todo_.empty()) {
      const Part part = todo_.back();
      todo_.pop_back();
      expand(tree_.blocks[part.block], part.often);
    }
    for (PathStep& step : path_.steps) step.share = path_.time.count() > 0 ? step.time / path_.time : 0;
    return std::move(path_);
  }

 private:
  struct Part {
    std::uint32_t block;
    double often;  ///< how many times loops around it make it happen
  };

  void expand(const Block& block, double often) {
    switch (block.kind) {
      case BlockKind::node:
        return add(block.entry, often);
      case BlockKind::sequence:
        return push(block.children, often);
      case BlockKind::loop: {
        const double again = std::min(block.shares[0], 1 - 1e-9);
        todo_.push_back({block.children[1], often * again / (1 - again)});
        todo_.push_back({block.children[0], often / (1 - again)});
        return;
      }
      case BlockKind::rigid:
        return push(way_through(block), often);
      default:
        todo_.push_back({heaviest(block), often});
    }
  }

  void add(NodeRef node, double often) {
    const Duration time{values_.time[node].mean * often};
    if (!is_activity(node, values_.process) && time <= Duration::zero()) return;
    path_.steps.push_back({values_.process[node].id, time, 0});
    path_.time += time;
  }

  /// Taken from the back, so they go in from the back.
  void push(const std::vector<std::uint32_t>& children, double often) {
    for (auto child = children.rbegin(); child != children.rend(); ++child) todo_.push_back({*child, often});
  }

  [[nodiscard]] std::uint32_t heaviest(const Block& block) const {
    std::size_t best = 0;
    const auto weight = [&](std::size_t i) {
      const double share = block.kind == BlockKind::parallel ? 1 : block.shares[i];
      return share * times_.expected[block.children[i]].mean;
    };
    for (std::size_t i = 1; i < block.children.size(); ++i)
      if (weight(i) > weight(best)) best = i;
    return block.children[best];
  }

  /// Of a rigid part: from its end always back to what adds most.
  [[nodiscard]] std::vector<std::uint32_t> way_through(const Block& rigid) const {
    const std::vector<double> passes = passes_of_children(rigid, tree_, values_.process);
    std::vector<double> done(passes.size());
    std::vector<std::size_t> from(passes.size(), 0);
    for (std::size_t i = 0; i < passes.size(); ++i) {
      for (const std::uint32_t before : rigid.incoming[i])
        if (from[i] == 0 || done[before] > done[from[i]]) from[i] = before;
      done[i] = (i == 0 ? 0 : done[from[i]]) + passes[i] * times_.expected[rigid.children[i]].mean;
    }
    std::vector<std::uint32_t> way;
    for (std::size_t i = passes.size() - 1; i != 0; i = from[i]) way.push_back(rigid.children[i]);
    std::ranges::reverse(way);
    return way;
  }

  const CaseValues& values_;
  const BlockTree& tree_;
  const BlockTimes& times_;
  std::vector<Part> todo_;
  CriticalPath path_;
};

}  // namespace

CriticalPath critical_path(const CaseValues& values, const BlockTimes& times) {
  return Path(values, times).run();
}

}  // namespace hamvar
