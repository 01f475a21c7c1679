// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "diagram.hpp"

namespace hamvar::test {
namespace {

using layout::Box;
using layout::Element;
using layout::Kind;
using layout::Point;

std::size_t at(int index) { return static_cast<std::size_t>(index); }
double right(const Box& box) { return box.x + box.width; }
double bottom(const Box& box) { return box.y + box.height; }

bool overlap(const Box& a, const Box& b) {
  return std::min(right(a), right(b)) - std::max(a.x, b.x) > 0.01 &&
         std::min(bottom(a), bottom(b)) - std::max(a.y, b.y) > 0.01;
}

bool within(const Box& inner, const Box& outer) {
  return inner.x >= outer.x - 0.01 && inner.y >= outer.y - 0.01 && right(inner) <= right(outer) + 0.01 &&
         bottom(inner) <= bottom(outer) + 0.01;
}

bool on_border(Point point, const Box& box) {
  const bool inside_x = point.x >= box.x - 0.6 && point.x <= right(box) + 0.6;
  const bool inside_y = point.y >= box.y - 0.6 && point.y <= bottom(box) + 0.6;
  const auto near = [](double a, double b) { return std::abs(a - b) <= 0.6; };
  return inside_x && inside_y &&
         (near(point.x, box.x) || near(point.x, right(box)) || near(point.y, box.y) ||
          near(point.y, bottom(box)));
}

std::string text(const Box& box) {
  std::string found = "(";
  for (const double value : {box.x, box.y, box.width, box.height})
    found += std::to_string(std::lround(value)) + " ";
  return found + ")";
}

class Judge {
 public:
  Judge(const Diagram& diagram, const layout::Drawing& drawing) : diagram_(diagram), drawing_(drawing) {
    for (int i = 0; i < count(); ++i) {
      std::vector<int> around;
      for (int up = element(i).host >= 0 ? element(i).host : i; up >= 0; up = element(up).parent) {
        if (up != i && up != element(i).host) around.push_back(up);
        for (int lane = element(up).lane; lane >= 0 && element(lane).kind == Kind::lane;
             lane = element(lane).parent)
          around.push_back(lane);
      }
      around_.push_back(std::move(around));
    }
  }

  void boxes() {
    for (int i = 0; i < count(); ++i) {
      for (const int outer : around_[at(i)])
        if (!within(box(i), box(outer))) say(i, "is not inside of", outer);
      for (int j = i + 1; j < count(); ++j)
        if (overlap(box(i), box(j)) && !related(i, j)) say(i, "overlaps", j);
      const auto& label = drawing_.labels[at(i)];
      if (label.has_value() != (element(i).label.width > 0)) say(i, "has no label or one too many", i);
      for (int j = 0; label && j < count(); ++j)
        if (solid(j) && overlap(*label, box(j))) say(i, "has its label on", j);
      if (element(i).host >= 0 && !sits(box(i), box(element(i).host)))
        say(i, "does not sit on", element(i).host);
    }
  }

  void tiles() {
    for (int outer = 0; outer < count(); ++outer) {
      double y = box(outer).y;
      bool any = false;
      for (int lane = 0; lane < count(); ++lane) {
        if (element(lane).kind != Kind::lane || element(lane).parent != outer) continue;
        any = true;
        if (box(lane).y != y || box(lane).x != box(outer).x + 30 || right(box(lane)) != right(box(outer)))
          say(lane, "does not tile", outer);
        y = bottom(box(lane));
      }
      if (any && y != bottom(box(outer))) say(outer, "is not filled by its lanes", outer);
    }
  }

  void ways(bool fresh) {
    for (std::size_t i = 0; i < diagram_.links.size(); ++i) {
      const layout::Link& link = diagram_.links[i];
      const std::vector<Point>& way = drawing_.ways[i];
      const std::string name =
          "way " + std::to_string(i) + " " + std::to_string(link.from) + ">" + std::to_string(link.to);
      if (way.size() < 2) {
        faults_.push_back(name + " has no points");
        continue;
      }
      if (!on_border(way.front(), box(link.from)) || !on_border(way.back(), box(link.to)))
        faults_.push_back(name + " does not begin and end at its boxes");
      for (std::size_t k = 0; k < way.size(); ++k) {
        if (k > 0 && (way[k - 1].x == way[k].x) == (way[k - 1].y == way[k].y))
          faults_.push_back(name + " is crooked");
        if (fresh && !plain({way[k].x, way[k].y, 0, 0})) faults_.push_back(name + " is not plain");
      }
    }
    for (int i = 0; i < count(); ++i)
      if (fresh && (!plain(box(i)) || box(i).width <= 0 || box(i).height <= 0)) say(i, "is not plain", i);
  }

  void passages() {
    for (std::size_t i = 0; i < diagram_.links.size(); ++i)
      for (std::size_t k = 1; k < drawing_.ways[i].size(); ++k) {
        const Point a = drawing_.ways[i][k - 1], b = drawing_.ways[i][k];
        const Box line{std::min(a.x, b.x) - 0.1, std::min(a.y, b.y) - 0.1, std::abs(a.x - b.x) + 0.2,
                       std::abs(a.y - b.y) + 0.2};
        for (int j = 0; j < count(); ++j)
          if ((solid(j) || element(j).kind == Kind::scope) && overlap(line, box(j)) && foreign(j, i))
            faults_.push_back("way " + std::to_string(i) + " passes " + std::to_string(j));
      }
  }

  [[nodiscard]] std::vector<std::string> result() { return std::move(faults_); }

 private:
  [[nodiscard]] int count() const { return static_cast<int>(diagram_.elements.size()); }
  [[nodiscard]] const Element& element(int i) const { return diagram_.elements[at(i)]; }
  [[nodiscard]] const Box& box(int i) const { return drawing_.boxes[at(i)]; }
  [[nodiscard]] bool solid(int i) const {
    return element(i).kind == Kind::node || element(i).kind == Kind::artifact;
  }

  [[nodiscard]] bool related(int i, int j) const {
    const auto has = [&](int a, int b) {
      return std::ranges::find(around_[at(a)], b) != around_[at(a)].end();
    };
    const auto lane = [&](int k) { return element(k).kind == Kind::lane; };
    return has(i, j) || has(j, i) || element(i).host == j || element(j).host == i ||
           (lane(i) && lane(j) && (element(i).parent == j || element(j).parent == i));
  }

  static bool sits(const Box& guest, const Box& host) {
    return on_border({guest.x + guest.width / 2, guest.y + guest.height / 2}, host);
  }

  static bool plain(const Box& box) {
    const auto whole = [](double value) {
      return std::isfinite(value) && value >= 0 && value == std::round(value);
    };
    return whole(box.x) && whole(box.y) && whole(box.width) && whole(box.height);
  }

  [[nodiscard]] bool foreign(int j, std::size_t link) const {
    for (const int end : {diagram_.links[link].from, diagram_.links[link].to})
      if (j == end || std::ranges::find(around_[at(end)], j) != around_[at(end)].end()) return false;
    return true;
  }

  void say(int i, const std::string& what, int j) {
    faults_.push_back(std::to_string(i) + text(box(i)) + " " + what + " " + std::to_string(j) + text(box(j)));
  }

  const Diagram& diagram_;
  const layout::Drawing& drawing_;
  std::vector<std::vector<int>> around_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults(const Diagram& diagram, const layout::Drawing& drawing, bool fresh) {
  Judge judge(diagram, drawing);
  judge.boxes();
  judge.ways(fresh);
  if (fresh) judge.tiles();
  return judge.result();
}

std::vector<std::string> passages(const Diagram& diagram, const layout::Drawing& drawing) {
  Judge judge(diagram, drawing);
  judge.passages();
  return judge.result();
}

}  // namespace hamvar::test
