// SPDX-License-Identifier: Apache-2.0
#include "layout/newcomers.hpp"

#include "layout/geometry.hpp"
#include "layout/guests.hpp"

namespace hamvar::layout {
namespace {

constexpr double distance = 20;

struct Mean {
  double x = 0, y = 0, count = 0;
  void add(Point point) {
    x += point.x;
    y += point.y;
    ++count;
  }
  [[nodiscard]] Point point() const { return {x / count, y / count}; }
};

Extent extent_of(int member, const Plan& plan, const Canvas& canvas) {
  const Attached& on = plan.attached[at(member)];
  Extent extent{on.left, on.right, on.up, on.down};
  // A name above is an offer for drawings from nothing; here it goes beneath.
  if (canvas.tree.guests[at(member)].empty()) extent.up = std::floor(on.size.height / 2);
  return extent;
}

/// Between what comes before and what comes after; right of the one, left of the other if that is all.
std::optional<Point> between_neighbours(int member, const Plan& plan, const Canvas& canvas) {
  const int frame = canvas.tree.frame[at(member)];
  const auto& [flows, sides, widths] = plan.links[at(frame + 1)];
  const Extent extent = extent_of(member, plan, canvas);
  Mean before, after, far, beside;
  const auto look = [&](int other, Mean& mean, double dx) {
    if (!canvas.placed[at(other)]) return;
    const Box& box = canvas.boxes[at(other)];
    mean.add({dx > 0 ? right(box) : dx < 0 ? box.x : centre(box).x, centre(box).y});
  };
  for (const auto& [from, to, boundary] : flows) {
    if (to == member) look(from, before, 1);
    // What follows in another lane is reached by a bend: it need not be far away.
    const bool same_lane = canvas.tree.lane[at(to)] == canvas.tree.lane[at(member)];
    if (from == member) look(to, same_lane ? after : far, -1);
  }
  if (before.count == 0 && after.count == 0) after = far;
  for (const auto& [from, to, boundary] : sides) {
    if (to == member) look(from, beside, 0);
    if (from == member) look(to, beside, 0);
  }
  if (before.count > 0 && after.count > 0) {
    const Point a = before.point(), b = after.point();
    if (b.x > a.x) return Point{(a.x + b.x) / 2, (a.y + b.y) / 2};
    return Point{(a.x + b.x) / 2, std::max(a.y, b.y) + 100};
  }
  if (before.count > 0) return Point{before.point().x + column_gap + extent.left, before.point().y};
  if (after.count > 0) return Point{after.point().x - column_gap - extent.right, after.point().y};
  if (beside.count > 0) return Point{beside.point().x, beside.point().y - 100};
  return std::nullopt;
}

/// Neighbours in other lanes say nothing of the height: it is that of a neighbour in the same one, or else of
/// what stands nearest.
double height_in(const Box& room, Point wanted, int member, const Plan& plan, const Canvas& canvas) {
  const int frame = canvas.tree.frame[at(member)];
  const auto in_room = [&](int other) {
    return canvas.placed[at(other)] && contains(room, canvas.boxes[at(other)]);
  };
  Mean rows;
  for (const auto& [from, to, boundary] : plan.links[at(frame + 1)].flows)
    for (const auto& [one, other] : {std::pair{from, to}, {to, from}})
      if (other == member && in_room(one)) rows.add(centre(canvas.boxes[at(one)]));
  if (rows.count > 0) return rows.point().y;
  std::optional<Point> nearest;
  for (const int other : canvas.tree.members_of(frame)) {
    if (!in_room(other) || canvas.elements[at(other)].kind == Kind::artifact) continue;
    const Point there = centre(canvas.boxes[at(other)]);
    if (!nearest || std::abs(there.x - wanted.x) < std::abs(nearest->x - wanted.x)) nearest = there;
  }
  return nearest ? nearest->y : room.y + room.height / 2;
}

/// Across from whoever it exchanges messages with, else behind all that stands there.
Point elsewhere(int member, const Box& room, std::span<const Link> links, const std::vector<Box>& taken,
                const Canvas& canvas) {
  Mean across;
  const int count = static_cast<int>(canvas.elements.size());
  for (const Link& link : links) {
    const int other = link.from == member ? link.to : link.to == member ? link.from : -1;
    if (other >= 0 && other < count && canvas.placed[at(other)] &&
        canvas.elements[at(other)].kind != Kind::pool)
      across.add(centre(canvas.boxes[at(other)]));
  }
  if (across.count > 0) return {across.point().x, room.y + room.height / 2};
  double x = room.x, y = room.y;
  for (const Box& box : taken)
    if (overlap(box, room)) {
      x = std::max(x, right(box));
      y = std::max(y, bottom(box));
    }
  if (canvas.tree.frame[at(member)] < 0) return {room.x + margin, y + margin};
  return {x + 100, room.y + room.height / 2};
}

std::optional<Point> spot(Point wanted, const Extent& extent, double half_label, const Box& room,
                          const std::vector<Box>& taken, std::span<const Box> lines) {
  std::vector<Box> all = taken;
  all.insert(all.end(), lines.begin(), lines.end());
  for (const double apart : {distance, distance / 2})
    if (const auto found = free_spot(wanted, extent, room, all, apart)) return found;
  for (const double apart : {distance / 2, 1.0})
    if (const auto found = free_spot(wanted, extent, room, taken, apart)) return found;
  Extent bare = extent;
  bare.down -= half_label;
  return free_spot(wanted, bare, room, taken, 1);
}

bool on_border(Point point, const Box& box) {
  if (!contains(box, {point.x, point.y, 0, 0})) return false;
  return std::min({point.x - box.x, right(box) - point.x, point.y - box.y, bottom(box) - point.y}) < 1;
}

/// What stands around a host that is sought for its boundary events: all but these.
std::vector<Box> strangers(int member, const Canvas& canvas) {
  std::vector<Box> found = contents(canvas.tree.frame[at(member)], canvas);
  for (const int guest : canvas.tree.guests[at(member)]) {
    if (!canvas.placed[at(guest)]) continue;
    std::erase(found, canvas.boxes[at(guest)]);
    if (canvas.labels[at(guest)]) std::erase(found, *canvas.labels[at(guest)]);
  }
  return found;
}

/// Where a host has to be for the boundary events that are there already: all of them on its borders, or at
/// least one.
std::optional<Point> under_guests(int member, const Box& room, const Canvas& canvas, const Size& size) {
  std::vector<Point> guests;
  for (const int guest : canvas.tree.guests[at(member)])
    if (canvas.placed[at(guest)]) guests.push_back(centre(canvas.boxes[at(guest)]));
  if (guests.empty()) return std::nullopt;
  const std::vector<Box> taken = strangers(member, canvas);
  std::optional<Point> found;
  std::ptrdiff_t most = 0;
  for (const Point& guest : guests)
    for (const double share : {0.5, 0.25, 0.75, 0.1, 0.9})
      for (const auto& [dx, dy] : {std::pair{share, 1.0}, {share, 0.0}, {1.0, share}, {0.0, share}}) {
        const Box box{std::round(guest.x - dx * size.width), std::round(guest.y - dy * size.height),
                      size.width, size.height};
        const auto hits = [&](const Box& other) { return overlap(box, other); };
        const auto sitting = std::ranges::count_if(guests, [&](Point on) { return on_border(on, box); });
        if (sitting <= most || !contains(room, box) || std::ranges::any_of(taken, hits)) continue;
        most = sitting;
        found = centre(box);
      }
  return found;
}

}  // namespace

std::vector<int> newcomers(int frame, const Plan& plan, const Canvas& canvas) {
  const std::vector<int>& members = canvas.tree.members_of(frame);
  std::vector<Edge> edges;
  const auto index = [&](int member) {
    return static_cast<int>(std::ranges::lower_bound(members, member) - members.begin());
  };
  for (const auto& [from, to, boundary] : plan.links[at(frame + 1)].flows)
    edges.push_back({index(from), index(to), boundary});
  std::vector<int> found;
  for (const bool artifacts : {false, true})
    for (const int vertex : make_layers(static_cast<int>(members.size()), edges).order) {
      const int member = members[at(vertex)];
      const bool artifact = canvas.elements[at(member)].kind == Kind::artifact;
      if (artifact == artifacts && !canvas.placed[at(member)]) found.push_back(member);
    }
  return found;
}

void place_member(int member, const Plan& plan, std::span<const Link> links, std::span<const Box> lines,
                  Canvas& canvas) {
  const int frame = canvas.tree.frame[at(member)], lane = canvas.tree.lane[at(member)];
  const Extent extent = extent_of(member, plan, canvas);
  const Size size = plan.attached[at(member)].size;
  const Size label = sane_label(canvas.elements[at(member)].label);
  const double name = label.height > 0 ? label.height + 4 : 0;
  Box room = inside(frame, lane, canvas);
  std::optional<Point> found = under_guests(member, room, canvas, size);
  if (!found) {
    const std::vector<Box> taken = contents(frame, canvas);
    const std::optional<Point> near = between_neighbours(member, plan, canvas);
    Point wanted = near ? *near : elsewhere(member, room, links, taken, canvas);
    const bool artifact = canvas.elements[at(member)].kind == Kind::artifact;
    if (lane >= 0 && near && !artifact) wanted.y = height_in(room, wanted, member, plan, canvas);
    found = spot(wanted, extent, name, room, taken, lines);
    if (!found && frame >= 0) {
      const Size more{extent.left + extent.right + 2 * distance, extent.up + extent.down + 2 * distance};
      enlarge(frame, lane, more, canvas);
      room = inside(frame, lane, canvas);
      found = spot(wanted, extent, name, room, taken, lines);
    }
    // No room at all, not even by growing: near the middle, over what is there.
    if (!found) found = Point{std::round(wanted.x), std::round(room.y + room.height / 2)};
  }
  canvas.boxes[at(member)] = {found->x - std::floor(size.width / 2), found->y - std::floor(size.height / 2),
                              size.width, size.height};
  canvas.placed[at(member)] = 1;
  place_label(member, canvas);
}

}  // namespace hamvar::layout
