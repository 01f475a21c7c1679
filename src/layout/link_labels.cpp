// SPDX-License-Identifier: Apache-2.0
#include "layout/link_labels.hpp"

#include "layout/attached.hpp"
#include "layout/geometry.hpp"

namespace hamvar::layout {
namespace {

constexpr double beside = 4;

/// Places along a way: above and below flat pieces, right and left of upright ones.
std::vector<Box> places(const std::vector<Point>& way, Size size) {
  std::vector<Box> found;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const Point a = way[i - 1], b = way[i];
    const double x = std::round(std::min(a.x, b.x)), y = std::round(std::min(a.y, b.y));
    if (std::abs(b.x - a.x) >= std::abs(b.y - a.y)) {
      const double start = b.x > a.x ? x + beside : std::round(std::max(a.x, b.x)) - beside - size.width;
      found.push_back({start, y - beside - size.height, size.width, size.height});
      found.push_back({start, y + beside, size.width, size.height});
    } else {
      const double start = b.y > a.y ? y + beside : std::round(std::max(a.y, b.y)) - beside - size.height;
      found.push_back({x + beside, start, size.width, size.height});
      found.push_back({x - beside - size.width, start, size.width, size.height});
    }
  }
  return found;
}

/// How much is in the way: boxes and names more than lines.
int trouble(const Box& place, std::span<const Element> elements, const Drawing& drawing) {
  int found = place.x < 0 || place.y < 0 ? 10 : 0;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const bool solid = elements[i].kind == Kind::node || elements[i].kind == Kind::artifact;
    if (solid && overlap(place, drawing.boxes[i])) found += 5;
    if (drawing.labels[i] && overlap(place, *drawing.labels[i])) found += 5;
  }
  for (const std::optional<Box>& label : drawing.link_labels)
    if (label && overlap(place, *label)) found += 5;
  for (const std::vector<Point>& way : drawing.ways)
    for (std::size_t i = 1; i < way.size(); ++i)
      if (overlap(place, grown(unite({way[i - 1].x, way[i - 1].y, 0, 0}, {way[i].x, way[i].y, 0, 0}), 1)))
        ++found;
  return found;
}

}  // namespace

void place_link_labels(std::span<const Element> elements, std::span<const Link> links, Drawing& drawing) {
  for (std::size_t i = 0; i < links.size(); ++i) {
    const Size size = sane_label(links[i].label);
    if (size.width <= 0 || drawing.ways[i].size() < 2) continue;
    int least = 0;
    for (const Box& place : places(drawing.ways[i], size)) {
      const int found = trouble(place, elements, drawing);
      if (drawing.link_labels[i] && found >= least) continue;
      drawing.link_labels[i] = place;
      least = found;
    }
  }
}

}  // namespace hamvar::layout
