// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <limits>

#include "diagram.hpp"
#include "scaled.hpp"

namespace hamvar::layout {
namespace {

using test::Diagram;
using testing::IsEmpty;
using testing::Not;

Drawing drawn(const Diagram& diagram) { return lay_out(diagram.elements, diagram.links); }

double line(const Diagram& diagram, const Drawing& drawing, std::string_view id) {
  const Box& box = drawing.boxes[static_cast<std::size_t>(diagram[id])];
  return box.y + box.height / 2;
}

/// A chain with a decision, a way around, a loop back and an end of its own.
Diagram example() {
  Diagram diagram;
  for (const char* id : {"start", "end", "refused"}) diagram.event(id);
  for (const char* id : {"ok?", "join"}) diagram.gateway(id);
  for (const char* id : {"a", "b", "c", "d", "e"}) diagram.task(id);
  diagram.flows("start a ok? b c join d end, ok? e join, ok? refused, d a");
  return diagram;
}

TEST(LayOut, TheMainLineIsStraight) {
  const Diagram diagram = example();
  const Drawing drawing = drawn(diagram);
  for (const char* id : {"a", "ok?", "b", "c", "join", "d", "end"})
    EXPECT_EQ(line(diagram, drawing, id), line(diagram, drawing, "start")) << id;
  for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(drawing.ways[i].size(), 2U) << i;
  EXPECT_NE(line(diagram, drawing, "e"), line(diagram, drawing, "b"));
  EXPECT_THAT(test::faults(diagram, drawing, true), IsEmpty());
}

TEST(LayOut, WaysGoAroundWhatTheyDoNotConnect) {
  EXPECT_THAT(test::passages(example(), drawn(example())), IsEmpty());
  for (std::uint64_t seed = 1; seed <= test::scaled(200); ++seed) {
    std::mt19937_64 random(seed);
    const Diagram diagram = test::random_diagram(random, {.nodes = 10, .pools = seed % 2 == 0, .scopes = 1});
    EXPECT_THAT(test::passages(diagram, drawn(diagram)), IsEmpty()) << "seed " << seed;
  }
}

TEST(LayOut, AnyDiagramHasItsPlaces) {
  for (std::uint64_t seed = 1; seed <= test::scaled(200); ++seed) {
    std::mt19937_64 random(seed);
    const Diagram diagram = test::random_diagram(random, {.nodes = 1 + static_cast<int>(seed % 60),
                                                          .pools = seed % 3 > 0,
                                                          .scopes = static_cast<int>(seed % 6)});
    EXPECT_THAT(test::faults(diagram, drawn(diagram), true), IsEmpty()) << "seed " << seed;
  }
}

TEST(LayOut, WhatIsWrongWithADrawingIsSeen) {
  const Diagram diagram = example();
  const Drawing good = drawn(diagram);
  const auto spoilt = [&](const auto& change) {
    Drawing drawing = good;
    change(drawing);
    return test::faults(diagram, drawing, true);
  };
  EXPECT_THAT(spoilt([](Drawing& drawing) { drawing.boxes[3] = drawing.boxes[5]; }), Not(IsEmpty()));
  EXPECT_THAT(spoilt([](Drawing& drawing) { drawing.labels[0] = drawing.boxes[5]; }), Not(IsEmpty()));
  EXPECT_THAT(spoilt([](Drawing& drawing) { drawing.ways[0].back().x -= 2; }), Not(IsEmpty()));
  EXPECT_THAT(spoilt([](Drawing& drawing) { drawing.ways[0].back().y += 2; }), Not(IsEmpty()));
  EXPECT_THAT(spoilt([](Drawing& drawing) { drawing.boxes[3].x += 0.5; }), Not(IsEmpty()));
  Drawing through = good;
  through.ways[0] = {through.ways[0].front(), through.ways[2].back()};
  EXPECT_THAT(test::passages(diagram, through), Not(IsEmpty()));
}

TEST(LayOut, PoolsAreEquallyWideAndAnEmptyOneIsABand) {
  Diagram diagram;
  const int pool = diagram.add("pool", {Kind::pool, -1, -1, -1, {}, {}, {}});
  diagram.add("other", {Kind::pool, -1, -1, -1, {}, {}, {}});
  for (const char* id : {"a", "b", "c", "d"}) diagram.task(id, pool);
  diagram.flows("a b c d");
  diagram.link(LinkKind::message, "b", "other");
  const Drawing drawing = drawn(diagram);
  EXPECT_EQ(drawing.boxes[0].width, drawing.boxes[1].width);
  EXPECT_EQ(drawing.boxes[1].height, 60);
  EXPECT_GE(drawing.boxes[1].y, drawing.boxes[0].y + drawing.boxes[0].height + 40);
  EXPECT_EQ(drawing.ways.back().size(), 2U) << "a message to a band is an upright line";
}

TEST(LayOut, BoundaryEventsStandAtTheBottomAndTheirFlowsGoDown) {
  Diagram diagram;
  const int host = diagram.task("a");
  for (const char* id : {"b", "late"}) diagram.task(id);
  diagram.boundary("timer", host);
  diagram.flows("a b, timer late");
  const Drawing drawing = drawn(diagram);
  EXPECT_EQ(line(diagram, drawing, "timer"), drawing.boxes[0].y + drawing.boxes[0].height);
  EXPECT_GT(line(diagram, drawing, "late"), line(diagram, drawing, "timer"));
  EXPECT_EQ(drawing.ways[1].size(), 3U) << "down, then right";
}

TEST(LayOut, TheSameInputGivesTheSameDrawing) {
  std::mt19937_64 random(7);
  const Diagram diagram = test::random_diagram(random, {.nodes = 40});
  const Drawing one = drawn(diagram), two = drawn(diagram);
  EXPECT_EQ(one.boxes, two.boxes);
  EXPECT_EQ(one.ways, two.ways);
  EXPECT_EQ(one.labels, two.labels);
  EXPECT_EQ(one.link_labels, two.link_labels);
}

TEST(LayOut, NonsenseIsDrawnToo) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  Diagram diagram;
  diagram.add("a", {Kind::node, 1, 7, 0, {nan, -3}, {nan, 1e300}, {}});
  diagram.add("b", {Kind::scope, 2, -5, 99, {0, 0}, {}, {}});
  diagram.add("c", {Kind::scope, 1, 0, 2, {1e300, 0}, {}, {}});
  diagram.add("d", {Kind::lane, 4, -1, -1, {}, {}, {}});
  diagram.add("e", {Kind::lane, 3, -1, -1, {}, {}, {}});
  diagram.flows("a b c a, d e");
  diagram.links.push_back({LinkKind::flow, -1, 50, {}, {}});
  const Drawing drawing = drawn(diagram);
  for (const Box& box : drawing.boxes) EXPECT_TRUE(std::isfinite(box.x + box.y + box.width + box.height));
  EXPECT_THAT(drawing.ways.back(), IsEmpty());
  EXPECT_TRUE(lay_out({}, {}).boxes.empty());
}

/// In seconds, that is: the test's own time limit holds it to that.
TEST(LayOut, LargeDiagramsAreDrawn) {
  std::mt19937_64 random(3);
  const Diagram diagram = test::random_diagram(
      random, {.nodes = static_cast<int>(test::scaled(2000)), .pools = false, .scopes = 0});
  const Drawing drawing = drawn(diagram);
  EXPECT_EQ(drawing.boxes.size(), diagram.elements.size());
}

}  // namespace
}  // namespace hamvar::layout
