// SPDX-License-Identifier: Apache-2.0
#include "layout/route_all.hpp"

#include "layout/attached.hpp"
#include "layout/geometry.hpp"
#include "layout/link_labels.hpp"
#include "layout/ports.hpp"
#include "layout/router.hpp"

namespace hamvar::layout {
namespace {

class Routing {
 public:
  Routing(std::span<const Element> elements, const Tree& tree, std::span<const Link> links, Drawing& drawing)
      : elements_(elements), tree_(tree), links_(links), drawing_(drawing) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (elements[i].kind == Kind::pool || elements[i].kind == Kind::lane || elements[i].kind == Kind::scope)
        add_border(drawing.boxes[i]);
      if (elements[i].kind == Kind::pool) pools_.push_back(drawing.boxes[i]);
      plane_ = i == 0 ? drawing.boxes[i] : unite(plane_, drawing.boxes[i]);
    }
    plane_ = grown(plane_, margin - 10);
    if (plane_.x > 0) plane_ = {0, plane_.y, right(plane_), plane_.height};
    if (plane_.y > 0) plane_ = {plane_.x, 0, plane_.width, bottom(plane_)};
  }

  [[nodiscard]] bool exists(const Link& link) const {
    const int count = static_cast<int>(elements_.size());
    return link.from >= 0 && link.to >= 0 && link.from < count && link.to < count;
  }

  /// Adds a way that is there to what later ones avoid.
  void remember(std::size_t link) {
    const std::vector<Point>& way = drawing_.ways[link];
    for (std::size_t i = 1; i < way.size(); ++i)
      if (way[i - 1].x == way[i].x || way[i - 1].y == way[i].y)
        strokes_.push_back({link, way[i - 1], way[i]});
  }

  void route(std::size_t index) {
    const Link& link = links_[index];
    const Box &from = box(link.from), &to = box(link.to);
    if (link.from == link.to) {
      drawing_.ways[index] = loop(link.from);
    } else {
      const Terrain terrain = terrain_of(index);
      drawing_.ways[index] =
          find_way(ports(from, to, wish(link, true)), ports(to, from, wish(link, false)), terrain);
    }
    remember(index);
  }

 private:
  struct Drawn {
    std::size_t link;
    Point a, b;
  };

  [[nodiscard]] const Box& box(int element) const { return drawing_.boxes[at(element)]; }

  void add_border(const Box& box) {
    const Point a{box.x, box.y}, b{right(box), box.y}, c{right(box), bottom(box)}, d{box.x, bottom(box)};
    for (const auto& [from, to] : {std::pair{a, b}, {b, c}, {d, c}, {a, d}})
      borders_.push_back({from, to, Stroke::Of::border});
  }

  [[nodiscard]] PortWish wish(const Link& link, bool leaves) const {
    const int end = leaves ? link.from : link.to, host = tree_.host[at(end)];
    return {link.kind, leaves, elements_[at(end)].kind == Kind::pool, host < 0 ? nullptr : &box(host)};
  }

  /// A loop stands on its box; a boundary event's hangs beneath it if that is outside of the host.
  [[nodiscard]] std::vector<Point> loop(int element) const {
    const Box& around = box(element);
    const int host = tree_.host[at(element)];
    const double left = std::round(around.x + around.width / 4);
    const double end = std::round(around.x + around.width * 3 / 4);
    const bool below = host >= 0 && centre(around).y > centre(box(host)).y;
    const double side = std::round(below ? bottom(around) : around.y), over = side + (below ? 18 : -18);
    return {{left, side}, {left, over}, {end, over}, {end, side}};
  }

  /// The frames from an end up to the one that both ends lie in.
  [[nodiscard]] std::vector<int> frames_of(const Link& link, int common) const {
    std::vector<int> found{common};
    for (const int end : {link.from, link.to})
      for (int frame = tree_.frame[at(end)]; frame != common && frame >= 0; frame = tree_.frame[at(frame)])
        found.push_back(frame);
    return found;
  }

  /// The frame that a link's way stays in.
  [[nodiscard]] int frame_of(const Link& link) const {
    const Tree::Pair ends = tree_.lift(link.from, link.to);
    return ends.from >= 0 && ends.from == ends.to && tree_.frame[at(link.from)] != tree_.frame[at(link.to)]
               ? ends.from
               : ends.frame;
  }

  [[nodiscard]] Box region(int frame) const {
    if (frame < 0) return plane_;
    const double left = elements_[at(frame)].kind == Kind::pool ? title_strip : 0;
    const Box& around = box(frame);
    Box inside = grown({around.x + left, around.y, around.width - left, around.height}, -6);
    return inside.width > 0 && inside.height > 0 ? inside : around;
  }

  [[nodiscard]] Terrain terrain_of(std::size_t index) const {
    const Link& link = links_[index];
    Terrain terrain;
    const int frame = frame_of(link);
    terrain.region = region(frame);
    const auto add = [&](int element) {
      const bool around = [&] {
        for (const int end : {link.from, link.to})
          for (int up = tree_.frame[at(end)]; up >= 0; up = tree_.frame[at(up)])
            if (up == element) return true;
        return false;
      }();
      if (!around) terrain.walls.push_back(box(element));
      for (const int guest : tree_.guests[at(element)]) terrain.walls.push_back(box(guest));
    };
    if (frame < 0) {
      for (const std::vector<int>& members : tree_.members)
        for (const int member : members) add(member);
    } else {
      for (const int around : frames_of(link, frame))
        for (const int member : tree_.members_of(around)) add(member);
    }
    for (const std::optional<Box>& label : drawing_.labels)
      if (label) terrain.names.push_back(*label);
    if (frame < 0) terrain.pools = pools_;
    terrain.drawn = borders_;
    for (const auto& [other, a, b] : strokes_) {
      const bool kin = links_[other].from == link.from || links_[other].to == link.to;
      terrain.drawn.push_back({a, b, kin ? Stroke::Of::kin : Stroke::Of::stranger});
    }
    return terrain;
  }

  std::span<const Element> elements_;
  const Tree& tree_;
  std::span<const Link> links_;
  Drawing& drawing_;
  Box plane_;
  std::vector<Box> pools_;
  std::vector<Stroke> borders_;
  std::vector<Drawn> strokes_;
};

double distance(const Box& a, const Box& b) {
  const Point from = centre(a), to = centre(b);
  return std::abs(from.x - to.x) + std::abs(from.y - to.y);
}

}  // namespace

bool has_way(const Link& link) {
  return link.way && link.way->size() > 1 && std::ranges::all_of(*link.way, [](const Point& point) {
           return std::abs(point.x) <= 1e6 && std::abs(point.y) <= 1e6;
         });
}

void route_all(std::span<const Element> elements, const Tree& tree, std::span<const Link> links, bool keep,
               Drawing& drawing) {
  drawing.ways.resize(links.size());
  drawing.link_labels.resize(links.size());
  Routing routing(elements, tree, links, drawing);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (!routing.exists(links[i])) continue;
    if (keep && has_way(links[i])) {
      drawing.ways[i] = *links[i].way;
      routing.remember(i);
    } else {
      open.push_back(i);
    }
  }
  // Flows first, short ones first: the long ones go around.
  std::ranges::stable_sort(open, {}, [&](std::size_t i) {
    const Link& link = links[i];
    const int rank = link.kind == LinkKind::flow ? 0 : link.kind == LinkKind::message ? 2 : 1;
    return std::pair{rank, distance(drawing.boxes[at(link.from)], drawing.boxes[at(link.to)])};
  });
  for (const std::size_t i : open) routing.route(i);
  place_link_labels(elements, links, drawing);
}

}  // namespace hamvar::layout
