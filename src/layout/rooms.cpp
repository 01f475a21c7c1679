// SPDX-License-Identifier: Apache-2.0
#include "layout/rooms.hpp"

#include "layout/geometry.hpp"

namespace hamvar::layout {
namespace {

constexpr double border = 2;
constexpr double reach = 4000;  ///< how far the plane is looked at beyond what is there

bool is_pool(int element, const Canvas& canvas) { return canvas.elements[at(element)].kind == Kind::pool; }

/// The lanes that end where their frame ends: they grow downwards with it.
std::vector<int> last_lanes(int frame, const Canvas& canvas) {
  double low = -1e9;
  for (const int lane : canvas.tree.lanes_of(frame))
    if (canvas.placed[at(lane)]) low = std::max(low, bottom(canvas.boxes[at(lane)]));
  std::vector<int> found;
  for (const int leaf : canvas.tree.lanes_of(frame))
    for (int lane = leaf; lane >= 0; lane = canvas.tree.lane[at(lane)])
      if (canvas.placed[at(lane)] && bottom(canvas.boxes[at(lane)]) >= low - 1 &&
          std::ranges::find(found, lane) == found.end())
        found.push_back(lane);
  return found;
}

std::vector<int> all_lanes(int frame, const Canvas& canvas) {
  std::vector<int> found;
  for (const int leaf : canvas.tree.lanes_of(frame))
    for (int lane = leaf; lane >= 0; lane = canvas.tree.lane[at(lane)])
      if (std::ranges::find(found, lane) == found.end()) found.push_back(lane);
  return found;
}

/// Whether a frame and those around it can grow so much without running into a neighbour.
bool can_grow(int frame, double dx, double dy, const Canvas& canvas) {
  for (; frame >= 0; frame = canvas.tree.frame[at(frame)]) {
    const Box old = canvas.boxes[at(frame)];
    const Box wide{old.x, old.y, old.width + dx, old.height + dy};
    const int outer = canvas.tree.frame[at(frame)];
    std::vector<int> near = canvas.tree.members_of(outer);
    if (outer < 0)
      for (int i = 0; i < static_cast<int>(canvas.elements.size()); ++i)
        if (is_pool(i, canvas)) near.push_back(i);
    for (const int other : near)
      if (other != frame && canvas.placed[at(other)] && overlap(wide, canvas.boxes[at(other)]) &&
          !overlap(old, canvas.boxes[at(other)]))
        return false;
    if (outer < 0) return true;
    const Box room = inside(outer, canvas.tree.lane[at(frame)], canvas);
    const std::vector<int> last = last_lanes(outer, canvas);
    const int lane = canvas.tree.lane[at(frame)];
    dx = dx > 0 ? std::max(0.0, right(wide) + border - right(room)) : 0;
    dy = dy > 0 ? std::max(0.0, bottom(wide) + border - bottom(room)) : 0;
    if (dy > 0 && lane >= 0 && std::ranges::find(last, lane) == last.end()) return false;
    if (dx == 0 && dy == 0) return true;
  }
  return true;
}

void grow(int frame, double dx, double dy, Canvas& canvas) {
  for (; frame >= 0 && (dx > 0 || dy > 0); frame = canvas.tree.frame[at(frame)]) {
    const std::vector<int> last = last_lanes(frame, canvas);
    for (const int lane : all_lanes(frame, canvas)) canvas.boxes[at(lane)].width += dx;
    for (const int lane : last) canvas.boxes[at(lane)].height += dy;
    Box& box = canvas.boxes[at(frame)];
    box.width += dx;
    box.height += dy;
    const int outer = canvas.tree.frame[at(frame)];
    if (outer < 0) return;
    const Box room = inside(outer, canvas.tree.lane[at(frame)], canvas);
    dx = dx > 0 ? std::max(0.0, right(box) + border - right(room)) : 0;
    dy = dy > 0 ? std::max(0.0, bottom(box) + border - bottom(room)) : 0;
  }
}

}  // namespace

Box inside(int frame, int lane, const Canvas& canvas) {
  if (lane >= 0 && canvas.placed[at(lane)]) {
    const Box& box = canvas.boxes[at(lane)];
    return grown({box.x + title_strip, box.y, box.width - title_strip, box.height}, -border);
  }
  if (frame >= 0) {
    const Box& box = canvas.boxes[at(frame)];
    const double strip = is_pool(frame, canvas) ? title_strip : 0;
    return grown({box.x + strip, box.y, box.width - strip, box.height}, -border);
  }
  Box all{0, 0, 0, 0};
  for (std::size_t i = 0; i < canvas.boxes.size(); ++i)
    if (canvas.placed[i]) all = unite(all, canvas.boxes[i]);
  return {all.x, all.y, all.width + reach, all.height + reach};
}

std::vector<Box> contents(int frame, const Canvas& canvas) {
  std::vector<Box> found;
  const auto add = [&](int element) {
    if (canvas.placed[at(element)]) found.push_back(canvas.boxes[at(element)]);
    if (canvas.placed[at(element)] && canvas.labels[at(element)])
      found.push_back(*canvas.labels[at(element)]);
  };
  for (const int member : canvas.tree.members_of(frame)) {
    add(member);
    for (const int guest : canvas.tree.guests[at(member)]) add(guest);
  }
  if (frame >= 0) {
    for (const int guest : canvas.tree.guests[at(frame)]) add(guest);
  } else {
    for (int i = 0; i < static_cast<int>(canvas.elements.size()); ++i)
      if (is_pool(i, canvas)) add(i);
  }
  return found;
}

void enlarge(int frame, int lane, Size wanted, Canvas& canvas) {
  const Box room = inside(frame, lane, canvas);
  const std::vector<int> last = last_lanes(frame, canvas);
  const bool at_end = lane < 0 || std::ranges::find(last, lane) != last.end();
  const double dx = std::ceil(wanted.width), dy = std::ceil(wanted.height);
  const double widen = std::ceil(std::max(0.0, wanted.width - room.width));
  const double deepen = std::ceil(std::max(0.0, wanted.height - room.height));
  if (at_end && can_grow(frame, widen, dy, canvas))
    grow(frame, widen, dy, canvas);
  else
    grow(frame, dx, at_end ? deepen : 0, canvas);
}

}  // namespace hamvar::layout
