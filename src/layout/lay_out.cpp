// SPDX-License-Identifier: Apache-2.0
#include "layout/lay_out.hpp"

#include <ranges>

#include "layout/geometry.hpp"
#include "layout/route_all.hpp"

namespace hamvar::layout {
namespace {

/// Names stand beneath; where lines go down from a node but not up, above it.
void lift_labels(const Plan& plan, std::span<const Link> links, Drawing& drawing) {
  const int count = static_cast<int>(plan.elements.size());
  std::vector<char> up(plan.elements.size()), down(plan.elements.size());
  for (const Link& link : links) {
    if (link.from < 0 || link.to < 0 || link.from >= count || link.to >= count) continue;
    for (const auto& [end, other] : {std::pair{link.from, link.to}, {link.to, link.from}}) {
      const Box &here = drawing.boxes[at(end)], &there = drawing.boxes[at(other)];
      if (there.y > bottom(here)) down[at(end)] = 1;
      if (bottom(there) < here.y) up[at(end)] = 1;
    }
  }
  for (std::size_t i = 0; i < plan.elements.size(); ++i) {
    std::optional<Box>& label = drawing.labels[i];
    if (!label || plan.tree.host[i] >= 0 || !plan.tree.guests[i].empty() || !down[i] || up[i]) continue;
    label->y = drawing.boxes[i].y - 4 - label->height;
  }
}

}  // namespace

Plan make_plan(std::span<const Element> elements, std::span<const Link> links) {
  Plan plan{elements, make_tree(elements), {}, {}, {}};
  plan.links = links_by_frame(plan.tree, links);
  plan.attached.resize(elements.size());
  plan.boxes.resize(elements.size());
  for (const std::vector<int>& members : plan.tree.members)
    for (const int member : members)
      if (elements[at(member)].kind != Kind::scope)
        plan.attached[at(member)] = attach(member, elements[at(member)].size, plan.tree, elements);
  return plan;
}

void settle(int frame, const Box& around, const Plan& plan, Drawing& drawing) {
  for (const int member : plan.tree.members_of(frame)) {
    const Box box = moved(plan.boxes[at(member)], around.x, around.y);
    drawing.boxes[at(member)] = box;
    for (const auto& [guest, there] : plan.attached[at(member)].guests)
      drawing.boxes[at(guest)] = moved(there, box.x, box.y);
    for (const auto& [of, there] : plan.attached[at(member)].labels)
      drawing.labels[at(of)] = moved(there, box.x, box.y);
  }
  for (const int lane : plan.tree.lanes_of(frame))
    drawing.boxes[at(lane)] = moved(plan.boxes[at(lane)], around.x, around.y);
  stretch_lanes(frame, around, plan.tree, plan.elements, drawing.boxes);
}

void place_all(Plan& plan, Drawing& drawing) {
  const Tree& tree = plan.tree;
  std::vector<int> pools;
  for (const int frame : tree.frames) {
    const Size size = lay_out_frame(frame, plan);
    const bool pool = plan.elements[at(frame)].kind == Kind::pool;
    if (pool)
      plan.boxes[at(frame)] = {0, 0, size.width, size.height};
    else
      plan.attached[at(frame)] = attach(frame, size, tree, plan.elements);
    if (pool) pools.push_back(frame);
  }
  Box plane{margin, margin, 0, 0};
  const Size size = lay_out_frame(-1, plan);
  plane.width = size.width;
  plane.height = size.height;
  settle(-1, plane, plan, drawing);

  double y = bottom(plane) + (size.height > 0 && !tree.members_of(-1).empty() ? pool_gap : 0), width = 0;
  for (const int pool : pools) width = std::max(width, plan.boxes[at(pool)].width);
  for (const int pool : pools) {
    drawing.boxes[at(pool)] = {margin, y, width, plan.boxes[at(pool)].height};
    y = bottom(drawing.boxes[at(pool)]) + pool_gap;
  }
  for (const int frame : tree.frames | std::views::reverse)
    settle(frame, drawing.boxes[at(frame)], plan, drawing);
}

Drawing lay_out(std::span<const Element> elements, std::span<const Link> links) {
  Drawing drawing;
  drawing.boxes.resize(elements.size());
  drawing.labels.resize(elements.size());
  Plan plan = make_plan(elements, links);
  place_all(plan, drawing);
  lift_labels(plan, links, drawing);
  route_all(elements, plan.tree, links, false, drawing);
  return drawing;
}

}  // namespace hamvar::layout
