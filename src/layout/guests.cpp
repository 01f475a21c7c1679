// SPDX-License-Identifier: Apache-2.0
#include "layout/guests.hpp"

#include "layout/attached.hpp"
#include "layout/geometry.hpp"

namespace hamvar::layout {

void place_guest(int guest, Canvas& canvas) {
  const Tree& tree = canvas.tree;
  const int host = tree.host[at(guest)];
  const Box& on = canvas.boxes[at(host)];
  const Size size = sane(canvas.elements[at(guest)].size);
  const auto seat = [&](double x, double y) -> Box {
    return {std::round(x) - std::floor(size.width / 2), std::round(y) - std::floor(size.height / 2),
            size.width, size.height};
  };
  std::vector<Box> seats;
  const double count = static_cast<double>(tree.guests[at(host)].size());
  for (double i = 0; i < count; ++i) seats.push_back(seat(on.x + on.width * (i + 0.5) / count, bottom(on)));
  const double steps = 24;
  for (const double y : {bottom(on), on.y})
    for (double i = 0; i <= steps; ++i) seats.push_back(seat(on.x + on.width * i / steps, y));
  for (const double x : {right(on), on.x})
    for (double i = 0; i <= steps; ++i) seats.push_back(seat(x, on.y + on.height * i / steps));

  std::vector<Box> others, all = contents(tree.frame[at(host)], canvas);
  std::erase(all, on);
  for (const int other : tree.guests[at(host)])
    if (canvas.placed[at(other)]) others.push_back(canvas.boxes[at(other)]);
  for (const int member : tree.members_of(host))
    if (canvas.placed[at(member)]) all.push_back(canvas.boxes[at(member)]);
  const Box* best = nullptr;
  for (const std::vector<Box>* taken : {&all, &others})
    for (const Box& place : seats)
      if (best == nullptr &&
          std::ranges::none_of(*taken, [&](const Box& box) { return overlap(box, place); }))
        best = &place;
  canvas.boxes[at(guest)] = best == nullptr ? seats.front() : *best;
  canvas.placed[at(guest)] = 1;
  place_label(guest, canvas);
}

void place_label(int element, Canvas& canvas) {
  const Size label = sane_label(canvas.elements[at(element)].label);
  if (label.width <= 0) return;
  canvas.labels[at(element)].reset();
  const Box& box = canvas.boxes[at(element)];
  const Point middle = centre(box);
  const double x = middle.x - std::floor(label.width / 2), y = middle.y - std::floor(label.height / 2);
  const double below = std::ceil(bottom(box)), above = std::floor(box.y) - label.height;
  const double beside = std::ceil(right(box)) + 4, before = std::floor(box.x) - 4 - label.width;
  std::vector<Point> corners{{x, below + 4}, {x, above - 4}, {beside, y}, {before, y}};
  if (const int host = canvas.tree.host[at(element)]; host >= 0) {
    // Outside of the host, beside the line that leaves there.
    const bool on_top = middle.y < centre(canvas.boxes[at(host)]).y;
    for (const double off : {2.0, 18.0, 34.0})
      for (const double corner : {before, middle.x - 4 - label.width, beside, middle.x + 4})
        corners.insert(corners.begin() + static_cast<std::ptrdiff_t>(off / 16) * 4,
                       Point{corner, on_top ? above - off : below + off});
  }
  std::vector<Box> taken = contents(canvas.tree.frame[at(element)], canvas), boxes;
  for (std::size_t i = 0; i < canvas.boxes.size(); ++i)
    if (canvas.placed[i] && std::ranges::find(taken, canvas.boxes[i]) != taken.end())
      boxes.push_back(canvas.boxes[i]);
  for (const std::vector<Box>& there : {taken, boxes})
    for (const Point& corner : corners) {
      const Box place{corner.x, corner.y, label.width, label.height};
      const auto hits = [&](const Box& other) { return overlap(other, place); };
      if (canvas.labels[at(element)] || std::ranges::any_of(there, hits)) continue;
      canvas.labels[at(element)] = place;
    }
  if (!canvas.labels[at(element)])
    canvas.labels[at(element)] = Box{corners[0].x, corners[0].y, label.width, label.height};
}

}  // namespace hamvar::layout
