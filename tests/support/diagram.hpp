// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Diagrams for tests of layout/, and what can be wrong with a drawing of one.
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/layout/layout.hpp"

namespace hamvar::test {

struct Diagram {
  std::vector<layout::Element> elements;
  std::vector<layout::Link> links;
  std::map<std::string, int, std::less<>> ids;

  int add(std::string_view id, layout::Element element);
  int task(std::string_view id, int parent = -1, int lane = -1);
  int gateway(std::string_view id, int parent = -1, int lane = -1);  ///< with a name, as events have
  int event(std::string_view id, int parent = -1, int lane = -1);
  int boundary(std::string_view id, int host);
  /// "a b c, b d": flows a to b, b to c, b to d.
  void flows(std::string_view text);
  void link(layout::LinkKind kind, std::string_view from, std::string_view to);
  [[nodiscard]] int operator[](std::string_view id) const { return ids.find(id)->second; }
};

struct DiagramShape {
  int nodes = 30;
  bool pools = true;
  bool lanes = true;
  int scopes = 4;
};

/// Random kinds, sizes, names and links, with loops, cycles, boundary events and things linked to nothing.
[[nodiscard]] Diagram random_diagram(std::mt19937_64& random, const DiagramShape& shape);

/// What no drawing may have: overlaps, things outside of what they belong to, lines that are crooked or begin
/// nowhere. One text a fault. `fresh`: drawn from nothing, so lanes tile and all numbers are whole and
/// positive.
[[nodiscard]] std::vector<std::string> faults(const Diagram& diagram, const layout::Drawing& drawing,
                                              bool fresh);

/// The ways that pass through a node or scope that they do not belong to.
[[nodiscard]] std::vector<std::string> passages(const Diagram& diagram, const layout::Drawing& drawing);

}  // namespace hamvar::test
