// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <limits>
#include <set>

#include "diagram.hpp"
#include "scaled.hpp"

namespace hamvar::layout {
namespace {

using test::Diagram;
using testing::IsEmpty;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool is_container(Kind kind) { return kind == Kind::pool || kind == Kind::lane || kind == Kind::scope; }

/// The diagram as if it were drawn already.
Diagram with_drawing(Diagram diagram, const Drawing& drawing) {
  for (std::size_t i = 0; i < diagram.elements.size(); ++i) diagram.elements[i].box = drawing.boxes[i];
  for (std::size_t i = 0; i < diagram.links.size(); ++i) diagram.links[i].way = drawing.ways[i];
  return diagram;
}

Diagram drawn(const Diagram& diagram) {
  return with_drawing(diagram, lay_out(diagram.elements, diagram.links));
}

void take_away(int element, Diagram& diagram) {
  diagram.elements[at(element)].box.reset();
  for (Link& link : diagram.links)
    if (link.from == element || link.to == element) link.way.reset();
}

/// What was given and is not there any more. Containers may have grown.
std::vector<std::string> changes(const Diagram& diagram, const Drawing& drawing) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < diagram.elements.size(); ++i) {
    const Element& element = diagram.elements[i];
    if (!element.box || *element.box == drawing.boxes[i]) continue;
    const Box &old = *element.box, &now = drawing.boxes[i];
    const bool grew = old.x == now.x && old.y == now.y && old.width <= now.width && old.height <= now.height;
    if (!is_container(element.kind) || !grew) found.push_back("box " + std::to_string(i));
  }
  for (std::size_t i = 0; i < diagram.links.size(); ++i)
    if (diagram.links[i].way && *diagram.links[i].way != drawing.ways[i])
      found.push_back("way " + std::to_string(i));
  return found;
}

TEST(Complete, ANewStepStandsBetweenItsNeighbours) {
  Diagram diagram;
  for (const char* id : {"a", "new", "b"}) diagram.task(id);
  diagram.flows("a new b");
  diagram.elements[0].box = Box{100, 100, 100, 80};
  diagram.elements[2].box = Box{500, 100, 100, 80};
  const Drawing drawing = complete(diagram.elements, diagram.links);
  EXPECT_EQ(drawing.boxes[1], (Box{300, 100, 100, 80}));
  EXPECT_EQ(drawing.ways[0], (std::vector<Point>{{200, 140}, {300, 140}}));
  EXPECT_EQ(drawing.ways[1], (std::vector<Point>{{400, 140}, {500, 140}}));
}

TEST(Complete, WithoutRoomBetweenThemItStandsBeside) {
  Diagram diagram;
  for (const char* id : {"a", "new", "b"}) diagram.task(id);
  diagram.flows("a new b");
  diagram.elements[0].box = Box{100, 200, 100, 80};
  diagram.elements[2].box = Box{250, 200, 100, 80};
  const Drawing drawing = complete(diagram.elements, diagram.links);
  EXPECT_THAT(changes(diagram, drawing), IsEmpty());
  EXPECT_THAT(test::faults(diagram, drawing, false), IsEmpty());
  EXPECT_GE(std::abs(drawing.boxes[1].y - 200), 100);
}

TEST(Complete, AFullLaneGrowsToTheRightWithItsPool) {
  Diagram diagram;
  const int pool = diagram.add("pool", {Kind::pool, -1, -1, -1, {}, {}, Box{0, 0, 230, 200}});
  const int upper = diagram.add("upper", {Kind::lane, pool, -1, -1, {}, {}, Box{30, 0, 200, 100}});
  const int lower = diagram.add("lower", {Kind::lane, pool, -1, -1, {}, {}, Box{30, 100, 200, 100}});
  const int old = diagram.task("a", pool, upper), added = diagram.task("b", pool, upper);
  diagram.elements[at(old)].box = Box{80, 10, 100, 80};
  diagram.flows("a b");
  const Drawing drawing = complete(diagram.elements, diagram.links);
  EXPECT_THAT(changes(diagram, drawing), IsEmpty());
  EXPECT_THAT(test::faults(diagram, drawing, false), IsEmpty());
  EXPECT_GT(drawing.boxes[at(pool)].width, 230);
  EXPECT_EQ(drawing.boxes[at(pool)].height, 200);
  EXPECT_EQ(drawing.boxes[at(lower)].width, drawing.boxes[at(upper)].width);
  EXPECT_EQ(drawing.boxes[at(added)].y, 10) << "in the line of what is before it";
}

TEST(Complete, NewPoolsGoBeneathEverything) {
  Diagram diagram;
  const int old = diagram.add("old", {Kind::pool, -1, -1, -1, {}, {}, Box{10, 10, 600, 200}});
  const int added = diagram.add("added", {Kind::pool, -1, -1, -1, {}, {}, {}});
  diagram.task("a", added);
  diagram.task("b", added);
  diagram.flows("a b");
  const Drawing drawing = complete(diagram.elements, diagram.links);
  EXPECT_EQ(drawing.boxes[at(old)], (Box{10, 10, 600, 200}));
  EXPECT_GE(drawing.boxes[at(added)].y, 210);
  EXPECT_EQ(drawing.boxes[at(added)].width, 600);
  EXPECT_THAT(test::faults(diagram, drawing, false), IsEmpty());
}

TEST(Complete, ADrawingIsNotChanged) {
  for (std::uint64_t seed = 1; seed <= test::scaled(100); ++seed) {
    std::mt19937_64 random(seed);
    const Diagram diagram = drawn(test::random_diagram(random, {.nodes = 20, .scopes = 2}));
    const Drawing drawing = complete(diagram.elements, diagram.links);
    for (std::size_t i = 0; i < diagram.elements.size(); ++i)
      EXPECT_EQ(drawing.boxes[i], *diagram.elements[i].box) << "seed " << seed;
    for (std::size_t i = 0; i < diagram.links.size(); ++i)
      EXPECT_EQ(drawing.ways[i], *diagram.links[i].way) << "seed " << seed;
  }
}

/// New steps, gateways and events behind old ones, in pools and on the plane.
void add_some(std::mt19937_64& random, Diagram& diagram) {
  const std::size_t old = diagram.elements.size();
  for (int added = 0, tries = 0; added < 4 && tries < 50; ++tries) {
    const int by = static_cast<int>(random() % old);
    const Element host = diagram.elements[at(by)];
    const bool in_scope = host.parent >= 0 && diagram.elements[at(host.parent)].kind == Kind::scope;
    if (host.kind != Kind::node || host.host >= 0 || in_scope) continue;
    const std::string id = "new" + std::to_string(added++);
    const int node =
        random() % 2 ? diagram.task(id, host.parent, host.lane) : diagram.event(id, host.parent, host.lane);
    diagram.links.push_back({LinkKind::flow, by, node, {}, {}});
  }
}

TEST(Complete, WhatIsNewFindsItsPlaceAndNothingElseMoves) {
  for (std::uint64_t seed = 1; seed <= test::scaled(200); ++seed) {
    std::mt19937_64 random(seed);
    Diagram diagram = drawn(test::random_diagram(
        random, {.nodes = 25, .pools = seed % 3 > 0, .scopes = static_cast<int>(seed % 3)}));
    for (int i = 0; i < static_cast<int>(diagram.elements.size()); ++i)
      if (!is_container(diagram.elements[at(i)].kind) && random() % 5 == 0) take_away(i, diagram);
    add_some(random, diagram);
    const Drawing drawing = complete(diagram.elements, diagram.links);
    EXPECT_THAT(changes(diagram, drawing), IsEmpty()) << "seed " << seed;
    EXPECT_THAT(test::faults(diagram, drawing, false), IsEmpty()) << "seed " << seed;
  }
}

TEST(Complete, WholeContainersMayBeNew) {
  for (std::uint64_t seed = 1; seed <= test::scaled(100); ++seed) {
    std::mt19937_64 random(seed);
    Diagram diagram = test::random_diagram(random, {.nodes = 25, .scopes = 4});
    const Drawing before = lay_out(diagram.elements, diagram.links);
    for (std::size_t i = 0; i < diagram.elements.size(); ++i)
      if (random() % 2) diagram.elements[i].box = before.boxes[i];
    const Drawing drawing = complete(diagram.elements, diagram.links);
    EXPECT_THAT(changes(diagram, drawing), IsEmpty()) << "seed " << seed;
    for (const Box& box : drawing.boxes)
      EXPECT_TRUE(std::isfinite(box.x + box.y + box.width + box.height)) << "seed " << seed;
    for (const std::vector<Point>& way : drawing.ways) EXPECT_GE(way.size(), 2U) << "seed " << seed;
  }
}

TEST(Complete, NonsenseIsCompletedToo) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  Diagram diagram;
  const int pool = diagram.add("pool", {Kind::pool, 3, -1, -1, {}, {}, Box{-500, -400, 300, 0}});
  for (const char* id : {"a", "b", "c", "d"}) diagram.task(id, pool);
  diagram.elements[1].box = Box{-480, -390, 100, 80};
  diagram.elements[2].box = Box{-480, -390, 100, 80};
  diagram.elements[3].box = Box{nan, 0, 100, 80};
  diagram.elements[4].box = Box{0, 1e300, 100, 80};
  diagram.flows("a b c d a");
  diagram.links[0].way = std::vector<Point>{{nan, 0}, {1, 1}};
  const Drawing drawing = complete(diagram.elements, diagram.links);
  EXPECT_EQ(drawing.boxes[1], *diagram.elements[1].box);
  EXPECT_EQ(drawing.boxes[2], *diagram.elements[2].box);
  for (const Box& box : drawing.boxes) EXPECT_TRUE(std::isfinite(box.x + box.y + box.width + box.height));
  for (const std::vector<Point>& way : drawing.ways)
    for (const Point& point : way) EXPECT_TRUE(std::isfinite(point.x + point.y));
}

}  // namespace
}  // namespace hamvar::layout
