// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "hamvar/measure/lead_time.hpp"
#include "hamvar/structure/flatten.hpp"
#include "measure/case_values.hpp"
#include "measure/rigid_graph.hpp"
#include "measure/shares.hpp"

namespace hamvar {
namespace {

class BlockDistributions {
 public:
  explicit BlockDistributions(const CaseValues& values)
      : values_(values), tree_(values.tree), found_(tree_.blocks.size()) {}

  LeadTime run() {
    for (std::size_t at = 0; at < tree_.blocks.size(); ++at)
      if (tree_.blocks[at].kind != BlockKind::node) found_[at] = of_block(tree_.blocks[at]);
    LeadTime made;
    made.time = take(tree_.root);
    made.method = method_;
    return made;
  }

 private:
  /// Each block is a child of one other, so what it takes is handed on and not kept: of a long process only
  /// what is being put together is there. Nodes are computed when they are asked for.
  Distribution take(std::uint32_t block) {
    return tree_.blocks[block].kind == BlockKind::node ? of_node(tree_.blocks[block].entry)
                                                       : std::exchange(found_[block], {});
  }

  [[nodiscard]] Distribution of_node(NodeRef node) const {
    const Node& it = values_.process[node];
    if (it.kind != NodeKind::activity)
      return it.event.wait ? Distribution::pert(*it.event.wait) : Distribution();
    const StepValues& step = values_.step[node];
    const Distribution once = sum(step.wait, it.activity.actor.applicant ? step.user_time : step.touch);
    return repeated(once, step.rework, once);
  }

  /// Beside the smooth wider one the shape of the other is hardly seen.
  static Distribution sum(const Estimate& a, const Estimate& b) {
    constexpr int few_cells = 16;
    const bool a_is_wider = a.max - a.min > b.max - b.min;
    return Distribution::pert(a_is_wider ? a : b) + Distribution::pert(a_is_wider ? b : a, few_cells);
  }

  Distribution of_block(const Block& block) {
    switch (block.kind) {
      case BlockKind::sequence:
        return sum(block);
      case BlockKind::exclusive:
        return branches(block, [](std::span<const TimeShare> parts) { return mixture(parts); });
      case BlockKind::parallel:
      case BlockKind::inclusive:
        return branches(block, [](std::span<const TimeShare> parts) { return latest(parts); });
      case BlockKind::loop: {
        const Distribution body = take(block.children[0]);
        return repeated(body, std::min(block.shares[0], surely), take(block.children[1]) + body);
      }
      case BlockKind::rigid:
        return of_rigid(block);
      case BlockKind::node:
        break;
    }
    return {};
  }

  Distribution sum(const Block& block) {
    Distribution all;
    for (const std::uint32_t child : block.children) all = all + take(child);
    return all;
  }

  template <class Join>
  Distribution branches(const Block& block, const Join& join) {
    std::vector<Distribution> times;
    times.reserve(block.children.size());
    std::vector<TimeShare> parts;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
      times.push_back(take(block.children[i]));
      parts.push_back({block.kind == BlockKind::parallel ? 1 : block.shares[i], &times.back()});
    }
    return join(parts);
  }

  Distribution of_rigid(const Block& block) {
    std::vector<Distribution> times;
    times.reserve(block.children.size());
    for (const std::uint32_t child : block.children) times.push_back(take(child));
    const RigidGraph graph = rigid_graph(block, tree_, values_.process, std::move(times));
    if (graph.one_way_at_a_time())
      if (auto time = time_to_absorption(graph)) {
        method_ = std::max(method_, LeadTimeMethod::chain);
        return std::move(*time);
      }
    method_ = LeadTimeMethod::simulation;
    return played(graph);
  }

  const CaseValues& values_;
  const BlockTree& tree_;
  std::vector<Distribution> found_;
  LeadTimeMethod method_ = LeadTimeMethod::blocks;
};

}  // namespace

LeadTime lead_time(const Service& service, const Process& flat, const Catalog& catalog) {
  LeadTime made = BlockDistributions(case_values(service, flat, catalog)).run();
  if (service.deadline) made.in_time = made.time.within(service.deadline->within.count());
  return made;
}

LeadTime lead_time(const Service& service, const Catalog& catalog) {
  return is_flat(service.process) ? lead_time(service, service.process, catalog)
                                  : lead_time(service, flatten(service.process), catalog);
}

LeadTimeFigures told(const LeadTime& lead_time) {
  const Distribution& time = lead_time.time;
  return {.mean = Duration(time.mean()),
          .standard_deviation = Duration(std::sqrt(time.variance())),
          .p50 = Duration(time.quantile(0.5)),
          .p80 = Duration(time.quantile(0.8)),
          .p90 = Duration(time.quantile(0.9)),
          .p95 = Duration(time.quantile(0.95)),
          .in_time = lead_time.in_time,
          .method = lead_time.method};
}

}  // namespace hamvar
