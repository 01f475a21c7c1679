// SPDX-License-Identifier: Apache-2.0
/// Folding. A flow of thirty steps is a strip that no page holds; cut into columns beside each other it has
/// the shape of a page. The sizes used here are estimates: they only decide where to cut.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "render/clean.hpp"
#include "render/labels.hpp"
#include "render/plan.hpp"

namespace hamvar::render {
namespace {

constexpr double page_ratio = 1.5;  // between a screen and A4 landscape
constexpr std::size_t most_columns = 12;
constexpr std::size_t most_connectors = 4;  // at one cut
constexpr double gap = 0.35;                // inches between two levels
constexpr double line_height = 0.17;
constexpr double connector_cost = 0.8;  // one connector more is worth this much of uneven columns

double height_of(const Node& node, Language language) {
  if (node.kind != NodeKind::activity && node.kind != NodeKind::sub_process) return 0.5;
  const auto lines = lines_of(node.label.in(language), activity_columns, max_label_length).size();
  return line_height * static_cast<double>(lines) + 0.3;
}

/// Adds `amount` to the levels [from, to), through differences that are summed up later.
void add(std::vector<long>& differences, std::size_t from, std::size_t to, long amount) {
  differences[from] += amount;
  differences[to] -= amount;
}

std::size_t outermost(NodeRef node, const Plan& plan) {
  while (plan.parent[node] != none) node = plan.parent[node];
  return node;
}

/// First and last level of each opened outermost sub-process.
std::vector<std::array<std::size_t, 2>> spans(const Process& process, const Plan& plan) {
  std::vector<std::array<std::size_t, 2>> found(num_vertices(process), {none, 0});
  for (const NodeRef node : nodes(process)) {
    if (plan.opened[node] || plan.parent[node] == none) continue;
    auto& [first, last] = found[outermost(node, plan)];
    first = std::min(first, plan.level[node]);
    last = std::max(last, plan.level[node]);
  }
  return found;
}

}  // namespace

std::vector<Level> levels_of(const Diagram& diagram, const Plan& plan) {
  const std::size_t count = plan.level.empty() ? 0 : 1 + std::ranges::max(plan.level);
  std::vector<Level> levels(count);
  for (const NodeRef node : nodes(diagram.process)) {
    if (plan.opened[node]) continue;
    Level& level = levels[plan.level[node]];
    level.height = std::max(level.height, height_of(diagram.process[node], diagram.language) + gap);
    level.width += is_activity(node, diagram.process) ? 2.3 : 1;
  }
  std::vector<long> crossing(count + 1), inside(count + 1);
  for (const DrawnFlow& flow : plan.flows) {
    const auto [first, last] = std::minmax(plan.level[flow.from], plan.level[flow.to]);
    add(crossing, first, last, 1);
  }
  for (const auto& [first, last] : spans(diagram.process, plan))
    if (first != none) add(inside, first, last, 1);
  long flows_here = 0, boxes_here = 0;
  for (std::size_t i = 0; i < count; ++i) {
    levels[i].crossing = static_cast<std::size_t>(flows_here += crossing[i]);
    levels[i].inside = (boxes_here += inside[i]) > 0;
  }
  return levels;
}

namespace {

/// How many columns give the page its shape.
std::size_t wanted_columns(const std::vector<Level>& levels) {
  double height = 0, width = 0;
  for (const Level& level : levels) {
    height += level.height;
    width = std::max(width, level.width);
  }
  const double columns = std::sqrt(page_ratio * height / std::max(width, 1.0));
  return std::clamp<std::size_t>(static_cast<std::size_t>(columns + 0.4), 1, most_columns);
}

/// The level below which to cut so that about `height` lies above the cut, or none.
std::size_t best_cut(const std::vector<Level>& levels, double height, double tolerance, std::size_t after) {
  std::size_t best = none;
  double least = 0, above = 0;
  for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
    above += levels[i].height;
    const bool possible =
        !levels[i].inside && levels[i].crossing > 0 && levels[i].crossing <= most_connectors;
    if ((after != none && i <= after) || !possible || std::abs(above - height) > tolerance) continue;
    const double cost = std::abs(above - height) + connector_cost * static_cast<double>(levels[i].crossing);
    if (best == none || cost < least) {
      best = i;
      least = cost;
    }
  }
  return best;
}

}  // namespace

void fold_into_columns(const Diagram& diagram, Plan& plan) {
  plan.column.assign(num_vertices(diagram.process), 0);
  const std::vector<Level> levels = levels_of(diagram, plan);
  const std::size_t wanted = wanted_columns(levels);
  double height = 0;
  for (const Level& level : levels) height += level.height;
  const double share = height / static_cast<double>(wanted);
  std::vector<std::size_t> column_of(levels.size(), 0);
  std::size_t cut = none;
  for (std::size_t i = 1; i < wanted; ++i) {
    const std::size_t next = best_cut(levels, share * static_cast<double>(i), share * 0.4, cut);
    if (next == none) continue;
    cut = next;
    for (std::size_t level = cut + 1; level < levels.size(); ++level) ++column_of[level];
  }
  for (const NodeRef node : nodes(diagram.process)) plan.column[node] = column_of[plan.level[node]];
  plan.columns = levels.empty() ? 1 : 1 + column_of.back();
}

}  // namespace hamvar::render
