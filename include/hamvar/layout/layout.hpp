// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Where to draw what: boxes, lines and labels of a diagram as BPMN is drawn. Pure geometry, in pixels, y
/// downwards; it knows neither files nor processes.
#include <optional>
#include <span>
#include <vector>

namespace hamvar::layout {

struct Point {
  double x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  double width = 0, height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const Box&, const Box&) = default;
};

enum class Kind {
  pool,
  lane,
  scope,    ///< an expanded sub-process; a process without a pool has none
  node,     ///< activity, gateway, event
  artifact  ///< data object, annotation: placed near what it is linked to
};

struct Element {
  Kind kind = Kind::node;
  int parent = -1;         ///< of a lane: its pool or outer lane; of others: the scope or pool it lies in
  int lane = -1;           ///< the innermost lane it lies in
  int host = -1;           ///< of a boundary event: what it sits on, centred on the border
  Size size{100, 80};      ///< wanted; of no meaning for pools, lanes, scopes
  Size label{0, 0};        ///< of a name outside of the shape, beneath it
  std::optional<Box> box;  ///< it is drawn there and stays; what is not finite or beyond 1e6 counts as none
};

enum class LinkKind { flow, message, association };

struct Link {
  LinkKind kind = LinkKind::flow;
  int from = -1;
  int to = -1;
  std::optional<std::vector<Point>> way;  ///< it is drawn so and stays
  Size label{0, 0};
};

/// By index of the element or link. A link with an end that does not exist has an empty way.
struct Drawing {
  std::vector<Box> boxes;
  std::vector<std::vector<Point>> ways;
  std::vector<std::optional<Box>> labels;
  std::vector<std::optional<Box>> link_labels;
};

/// A drawing from nothing; boxes and ways that are given are ignored.
[[nodiscard]] Drawing lay_out(std::span<const Element> elements, std::span<const Link> links);

/// A drawing around what is there: no given box or way changes, but pools, lanes and scopes may grow to the
/// right or downwards where what is new has no room. Without any given box it is `lay_out`.
[[nodiscard]] Drawing complete(std::span<const Element> elements, std::span<const Link> links);

}  // namespace hamvar::layout
