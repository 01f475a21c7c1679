// SPDX-License-Identifier: Apache-2.0
#include "layout/frame.hpp"

#include <map>

#include "layout/geometry.hpp"
#include "layout/grid.hpp"

namespace hamvar::layout {
namespace {

constexpr double least_lane = 100;
constexpr double widest_gap = 150;
constexpr Size least_scope{140, 100};
constexpr Size black_box{300, 60};

/// How many title strips stand left of a lane's inside.
int strips(int lane, const Tree& tree) {
  int count = 0;
  for (; lane >= 0; lane = tree.lane[at(lane)]) ++count;
  return count;
}

struct Reach {
  double before = 0, after = 0;
};

/// A frame's grid becomes pixels: each column and row as large as what stands in it.
class Pixels {
 public:
  Pixels(int frame, Plan& plan)
      : frame_(frame), plan_(plan), members_(plan.tree.members_of(frame)), lanes_(plan.tree.lanes_of(frame)) {
    for (std::size_t i = 0; i < lanes_.size(); ++i) band_of_lane_[lanes_[i]] = static_cast<int>(i);
    for (std::size_t i = 0; i < members_.size(); ++i) vertex_[members_[i]] = static_cast<int>(i);
  }

  Size place() {
    number();
    measure();
    const double below = place_rows(), width = place_columns();
    const bool pool = frame_ >= 0 && plan_.elements[at(frame_)].kind == Kind::pool;
    if (frame_ < 0) return {width, below};
    if (pool && members_.empty() && lanes_.empty()) return black_box;
    const Size least = pool ? Size{black_box.width, least_lane} : least_scope;
    return {std::max(width, least.width), std::max(below, lanes_.empty() ? least.height : 0)};
  }

 private:
  [[nodiscard]] int band(int member) const {
    const int lane = plan_.tree.lane[at(member)];
    return lane < 0 ? 0 : band_of_lane_.at(lane);
  }

  void number() {
    std::vector<Vertex> vertices;
    vertices.reserve(members_.size());
    for (const int member : members_)
      vertices.push_back({band(member), plan_.elements[at(member)].kind == Kind::artifact});
    const auto& [flows, sides, widths] = plan_.links[at(frame_ + 1)];
    const auto local = [&](const std::vector<Edge>& edges) {
      std::vector<Edge> found;
      found.reserve(edges.size());
      for (const auto& [from, to, from_boundary] : edges)
        found.push_back({vertex_.at(from), vertex_.at(to), from_boundary});
      return found;
    };
    flows_ = local(flows);
    cells_ = make_grid(vertices, flows_, local(sides));
  }

  void measure() {
    bands_.resize(std::max<std::size_t>(lanes_.size(), 1));
    for (std::size_t i = 0; i < members_.size(); ++i) {
      const Attached& on = plan_.attached[at(members_[i])];
      if (columns_.size() <= at(cells_[i].column)) columns_.resize(at(cells_[i].column) + 1);
      Reach& column = columns_[at(cells_[i].column)];
      column = {std::max(column.before, on.left), std::max(column.after, on.right)};
      Reach& row = bands_[at(band(members_[i]))][cells_[i].row];
      row = {std::max(row.before, on.up), std::max(row.after, on.down)};
    }
    gaps_.assign(columns_.size(), column_gap);
    std::vector<double> bends(columns_.size(), 0);
    for (std::size_t i = 0; i < flows_.size(); ++i) {
      const std::size_t from = at(flows_[i].from), to = at(flows_[i].to), column = at(cells_[from].column);
      const double label = plan_.links[at(frame_ + 1)].label_widths[i];
      if (label > 0) gaps_[column] = std::max(gaps_[column], std::min(label + 20, 2 * widest_gap));
      if (cells_[from].row != cells_[to].row || band(members_[from]) != band(members_[to])) ++bends[column];
    }
    for (std::size_t i = 0; i < gaps_.size(); ++i)
      gaps_[i] = std::max(gaps_[i], std::min(20 + 10 * bends[i], widest_gap));
  }

  double place_rows() {
    const bool laned = !lanes_.empty();
    double y = frame_ < 0 || (laned && plan_.elements[at(frame_)].kind == Kind::pool) ? 0 : padding;
    for (std::size_t i = 0; i < bands_.size(); ++i) {
      const double top = y;
      if (laned) y += padding;
      for (auto& [row, reach] : bands_[i]) {
        if (row != bands_[i].begin()->first) y += row_gap;
        const double height = reach.before + reach.after, line = y + reach.before;
        reach = {line, 0};
        y += height;
      }
      if (laned) y = std::max(y + padding, top + least_lane);
      if (laned) plan_.boxes[at(lanes_[i])] = {0, top, 0, y - top};
    }
    for (std::size_t i = 0; i < members_.size(); ++i) {
      const Size size = plan_.attached[at(members_[i])].size;
      const double line = bands_[at(band(members_[i]))][cells_[i].row].before;
      plan_.boxes[at(members_[i])] = {0, line - std::floor(size.height / 2), size.width, size.height};
    }
    const bool tiled = laned && (frame_ < 0 || plan_.elements[at(frame_)].kind == Kind::pool);
    return y + (frame_ < 0 || tiled ? 0 : padding);
  }

  double place_columns() {
    double x = 0;
    if (frame_ >= 0) x = plan_.elements[at(frame_)].kind == Kind::pool ? title_strip : padding;
    int deepest = 0;
    for (const int lane : lanes_) deepest = std::max(deepest, strips(lane, plan_.tree));
    x += title_strip * deepest;
    const bool tiled = !lanes_.empty();
    if (tiled || (frame_ >= 0 && plan_.elements[at(frame_)].kind == Kind::pool)) x += padding;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const double line = x + columns_[i].before;
      x = line + columns_[i].after + (i + 1 < columns_.size() ? gaps_[i] : 0);
      columns_[i] = {line, 0};
    }
    for (std::size_t i = 0; i < members_.size(); ++i) {
      Box& box = plan_.boxes[at(members_[i])];
      box.x = columns_[at(cells_[i].column)].before - std::floor(box.width / 2);
    }
    const bool scope = frame_ >= 0 && plan_.elements[at(frame_)].kind == Kind::scope;
    return x + (frame_ < 0 && !tiled ? 0 : padding) + (scope && tiled ? padding : 0);
  }

  int frame_;
  Plan& plan_;
  const std::vector<int>& members_;
  const std::vector<int>& lanes_;
  std::map<int, int> band_of_lane_, vertex_;
  std::vector<Edge> flows_;
  std::vector<Cell> cells_;
  std::vector<Reach> columns_;               ///< reaches, then in `before` the centre line
  std::vector<std::map<int, Reach>> bands_;  ///< the same by row
  std::vector<double> gaps_;                 ///< right of each column
};

}  // namespace

std::vector<FrameLinks> links_by_frame(const Tree& tree, std::span<const Link> links) {
  const int count = static_cast<int>(tree.frame.size());
  std::vector<FrameLinks> found(tree.members.size());
  for (const Link& link : links) {
    if (link.kind == LinkKind::message || link.from < 0 || link.to < 0 || link.from >= count ||
        link.to >= count)
      continue;
    auto [from, to, frame] = tree.lift(link.from, link.to);
    if (from < 0) continue;
    const bool boundary = tree.host[at(from)] >= 0;
    if (boundary) from = tree.host[at(from)];
    if (tree.host[at(to)] >= 0) to = tree.host[at(to)];
    const std::vector<int>& members = tree.members_of(frame);
    if (from == to || !std::ranges::binary_search(members, from) || !std::ranges::binary_search(members, to))
      continue;
    FrameLinks& of = found[at(frame + 1)];
    if (link.kind == LinkKind::association) {
      of.sides.push_back({from, to, false});
      continue;
    }
    of.flows.push_back({from, to, boundary});
    of.label_widths.push_back(sane_label(link.label).width);
  }
  return found;
}

Size lay_out_frame(int frame, Plan& plan) { return Pixels(frame, plan).place(); }

void stretch_lanes(int frame, const Box& around, const Tree& tree, std::span<const Element> elements,
                   std::vector<Box>& boxes) {
  const bool scope = frame >= 0 && elements[at(frame)].kind == Kind::scope;
  const double left = around.x + (frame < 0 ? 0 : scope ? padding : title_strip);
  const double end = right(around) - (scope ? padding : 0);
  std::vector<int> seen;
  for (const int leaf : tree.lanes_of(frame))
    for (int lane = leaf; lane >= 0; lane = tree.lane[at(lane)]) {
      Box& box = boxes[at(lane)];
      box.x = left + title_strip * (strips(lane, tree) - 1);
      box.width = end - box.x;
      if (lane == leaf) continue;
      const double top =
          seen.empty() || std::ranges::find(seen, lane) == seen.end() ? boxes[at(leaf)].y : box.y;
      box.y = top;
      box.height = bottom(boxes[at(leaf)]) - top;
      seen.push_back(lane);
    }
}

}  // namespace hamvar::layout
