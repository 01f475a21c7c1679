// SPDX-License-Identifier: Apache-2.0
#include "layout/router.hpp"

#include <limits>
#include <queue>

#include "layout/geometry.hpp"
#include "layout/sparse_grid.hpp"

namespace hamvar::layout {
namespace {

constexpr double sight = 160;         ///< how far around its ends a line first looks for a way
constexpr int largest_grid = 16'000;  ///< crossings
constexpr double endless = std::numeric_limits<double>::infinity();

std::size_t at(int index) { return static_cast<std::size_t>(index); }
int opposite(Heading heading) { return (static_cast<int>(heading) + 2) % 4; }

struct Way {
  std::vector<Point> points;
  double cost = endless;
};

Box around(std::span<const Port> from, std::span<const Port> to) {
  Box all{from[0].spot.x, from[0].spot.y, 0, 0};
  for (const std::span<const Port> ports : {from, to})
    for (const Port& port : ports) all = unite(all, {port.spot.x, port.spot.y, 0, 0});
  return all;
}

Box common(const Box& a, const Box& b) {
  const double x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::min(right(a), right(b)) - x, std::min(bottom(a), bottom(b)) - y};
}

/// A* from all ports to all ports. A state is a crossing and the direction in which it was reached.
class Search {
 public:
  Search(const SparseGrid& grid, std::span<const Port> from, std::span<const Port> to)
      : grid_(grid),
        goal_(around(to, to)),
        final_(grid.columns() * grid.rows() * 4),
        cost_(at(final_ + 1), endless),
        before_(at(final_ + 1), -1) {
    for (const Port& port : to)
      if (const int cross = grid.cross(port.spot); cross >= 0)
        ends_.emplace_back(cross * 4 + opposite(port.out), port.cost);
    for (const Port& port : from)
      if (const int cross = grid.cross(port.spot); cross >= 0)
        reach(cross * 4 + static_cast<int>(port.out), port.cost, -1);
  }

  Way run() {
    while (!open_.empty()) {
      const auto [estimate, state] = open_.top();
      open_.pop();
      if (state == final_) return way();
      if (estimate > cost_[at(state)] + left(state / 4)) continue;
      expand(state);
    }
    return {};
  }

 private:
  [[nodiscard]] double left(int cross) const {
    const Point point = grid_.point(cross);
    return std::max({goal_.x - point.x, 0.0, point.x - right(goal_)}) +
           std::max({goal_.y - point.y, 0.0, point.y - bottom(goal_)});
  }

  void reach(int state, double cost, int before) {
    if (cost >= cost_[at(state)]) return;
    cost_[at(state)] = cost;
    before_[at(state)] = before;
    open_.emplace(cost + (state == final_ ? 0 : left(state / 4)), state);
  }

  void expand(int state) {
    const int cross = state / 4, heading = state % 4;
    for (const auto& [end, cost] : ends_)
      if (end == state && before_[at(state)] >= 0) reach(final_, cost_[at(state)] + cost, state);
    for (int turn = 0; turn < 4; ++turn) {
      // A line leaves straight, and never goes back on itself.
      if (turn == (heading + 2) % 4 || (before_[at(state)] < 0 && turn != heading)) continue;
      const auto towards = static_cast<Heading>(turn);
      const int next = grid_.next(cross, towards);
      if (next < 0) continue;
      reach(next * 4 + turn,
            cost_[at(state)] + grid_.cost(cross, towards) + (turn == heading ? 0 : bend_cost), state);
    }
  }

  [[nodiscard]] Way way() const {
    Way found{{}, cost_[at(final_)]};
    int turn = -1;
    for (int state = before_[at(final_)]; state >= 0; state = before_[at(state)]) {
      // A corner is where the heading changes; the last state's heading led to it.
      if (state % 4 != turn || before_[at(state)] < 0) found.points.push_back(grid_.point(state / 4));
      turn = state % 4;
    }
    std::ranges::reverse(found.points);
    return found;
  }

  const SparseGrid& grid_;
  std::vector<std::pair<int, double>> ends_;  ///< states, and what it costs to end there
  Box goal_;
  int final_;
  std::vector<double> cost_;
  std::vector<int> before_;
  std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> open_;
};

Way search(std::span<const Port> from, std::span<const Port> to, const Terrain& terrain, const Box& window) {
  for (const bool dense : {true, false}) {
    SparseGrid grid(terrain, window, from, to, dense);
    if (static_cast<long long>(grid.columns()) * grid.rows() > largest_grid) continue;
    grid.weigh(terrain);
    return Search(grid, from, to).run();
  }
  return {};
}

bool blocked(const Box& line, const Terrain& terrain) {
  const auto hits = [&](const Box& box) { return overlap(line, box); };
  const auto follows = [&](const Stroke& stroke) {
    const Box drawn = unite({stroke.a.x, stroke.a.y, 0, 0}, {stroke.b.x, stroke.b.y, 0, 0});
    const bool same_way = (drawn.height == 0) == (line.height == 0);
    return stroke.of != Stroke::Of::kin && same_way && overlap(grown(line, 3), grown(drawn, 2));
  };
  return std::ranges::any_of(terrain.walls, hits) || std::ranges::any_of(terrain.names, hits) ||
         std::ranges::any_of(terrain.drawn, follows);
}

/// A free straight line between two ports that face each other.
std::vector<Point> straight(std::span<const Port> from, std::span<const Port> to, const Terrain& terrain) {
  std::vector<Point> best;
  double least = bend_cost;
  for (const Port& a : from)
    for (const Port& b : to) {
      if (static_cast<int>(a.out) != opposite(b.out) || a.cost + b.cost >= least) continue;
      const double dx = b.spot.x - a.spot.x, dy = b.spot.y - a.spot.y;
      const bool faces = (a.out == Heading::right && dx > 0) || (a.out == Heading::left && dx < 0) ||
                         (a.out == Heading::down && dy > 0) || (a.out == Heading::up && dy < 0);
      const bool flat = a.out == Heading::right || a.out == Heading::left;
      if (!faces || (flat ? dy : dx) != 0) continue;
      if (blocked(unite({a.spot.x, a.spot.y, 0, 0}, {b.spot.x, b.spot.y, 0, 0}), terrain)) continue;
      best = {a.spot, b.spot};
      least = a.cost + b.cost;
    }
  return best;
}

/// Without looking: out, across, in.
std::vector<Point> zigzag(const Port& from, const Port& to) {
  const auto out = [](const Port& port) -> Point {
    const double dx = port.out == Heading::right ? 20 : port.out == Heading::left ? -20 : 0;
    const double dy = port.out == Heading::down ? 20 : port.out == Heading::up ? -20 : 0;
    return {port.spot.x + dx, port.spot.y + dy};
  };
  const Point a = out(from), b = out(to);
  std::vector<Point> way{from.spot};
  const double x = std::round((a.x + b.x) / 2);
  for (const Point& next : {a, Point{x, a.y}, Point{x, b.y}, b, to.spot})
    if (next != way.back()) way.push_back(next);
  return way;
}

}  // namespace

std::vector<Point> find_way(std::span<const Port> from, std::span<const Port> to, const Terrain& terrain) {
  if (std::vector<Point> line = straight(from, to, terrain); !line.empty()) return line;
  const Box ends = around(from, to);
  const Box region = unite(terrain.region, ends);
  Way best;
  for (const double far : {sight, 5 * sight, 50 * sight}) {
    const Box window = common(region, grown(ends, far));
    Way way = search(from, to, terrain, window);
    if (way.cost < best.cost) best = std::move(way);
    if (best.cost < wall_cost || window == region) break;
  }
  return best.points.empty() ? zigzag(from[0], to[0]) : best.points;
}

}  // namespace hamvar::layout
