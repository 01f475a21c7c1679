// SPDX-License-Identifier: Apache-2.0
#include "layout/ports.hpp"

#include <array>

#include "layout/geometry.hpp"

namespace hamvar::layout {
namespace {

constexpr double large = 60;  ///< events and gateways are smaller; lines meet them only at their corners
constexpr double inset = 12;  ///< lines keep off a box's corners
constexpr double aside = 8;   ///< what it costs to meet a side elsewhere than in its middle

Port port(const Box& box, Heading side, double along, double cost) {
  switch (side) {
    case Heading::right:
      return {{std::round(right(box)), along}, side, cost};
    case Heading::left:
      return {{std::round(box.x), along}, side, cost};
    case Heading::down:
      return {{along, std::round(bottom(box))}, side, cost};
    case Heading::up:
      return {{along, std::round(box.y)}, side, cost};
  }
  return {};
}

double middle(const Box& box, Heading side) {
  const Point point = centre(box);
  return side == Heading::right || side == Heading::left ? point.y : point.x;
}

/// The border that a boundary event's centre lies on; its lines leave away from the host.
Heading outwards(const Box& guest, const Box& host) {
  const Point at = centre(guest);
  const double down = std::abs(at.y - bottom(host)), up = std::abs(at.y - host.y);
  const double right_side = std::abs(at.x - right(host)), left = std::abs(at.x - host.x);
  const double least = std::min({down, up, right_side, left});
  return least == down         ? Heading::down
         : least == up         ? Heading::up
         : least == right_side ? Heading::right
                               : Heading::left;
}

/// What each side costs: right, down, left, up.
std::array<double, 4> costs(const Box& box, const PortWish& wish) {
  if (wish.kind == LinkKind::association) return {5, 0, 5, 0};
  if (wish.kind == LinkKind::message)
    return wish.pool ? std::array<double, 4>{400, 0, 400, 0} : std::array<double, 4>{150, 0, 150, 0};
  const double side = std::max(box.width, box.height) >= large ? 45
                      : std::max(box.width, box.height) >= 45  ? 5
                                                               : 30;
  return wish.leaves ? std::array<double, 4>{0, side, 120, side} : std::array<double, 4>{120, side, 0, side};
}

/// Further places on a large box's side: across from the other's middle, and at its quarters.
void add_aside(const Box& box, const Box& other, Heading side, double cost, const PortWish& wish,
               std::vector<Port>& found) {
  const bool upright = side == Heading::right || side == Heading::left;
  const double low = (upright ? box.y : box.x) + inset;
  const double high = (upright ? bottom(box) : right(box)) - inset;
  const auto add = [&](double along, double extra) {
    if (along < low || along > high || along == middle(box, side)) return;
    found.push_back(port(box, side, std::round(along), cost + extra));
  };
  const double there = middle(other, side);
  add(there, wish.pool ? 0 : aside);
  if (wish.kind != LinkKind::message || upright) return;
  if (wish.pool) {
    if (other.width < large) return;
    for (const double off : {-25.0, 25.0}) add(there + off, aside);
  } else {
    for (const double off : {-25.0, 25.0}) add(middle(box, side) + off, aside);
  }
}

}  // namespace

std::vector<Port> ports(const Box& box, const Box& other, const PortWish& wish) {
  if (wish.host != nullptr) {
    const Heading side = outwards(box, *wish.host);
    return {port(box, side, middle(box, side), 0)};
  }
  std::vector<Port> found;
  const std::array<double, 4> cost = costs(box, wish);
  const bool first_left = wish.kind == LinkKind::flow && !wish.leaves;
  for (const Heading side : {first_left ? Heading::left : Heading::right, Heading::down, Heading::up,
                             first_left ? Heading::right : Heading::left}) {
    const double base = cost[static_cast<std::size_t>(side)];
    found.push_back(port(box, side, middle(box, side), base + (wish.pool ? aside : 0)));
    if (std::max(box.width, box.height) >= large) add_aside(box, other, side, base, wish, found);
  }
  return found;
}

}  // namespace hamvar::layout
