// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is drawn where, before Graphviz places it to the point.
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "hamvar/render/diagram.hpp"

namespace hamvar::render {

inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// A flow between two nodes that are drawn. Where a flow meets a sub-process whose content is shown, it is
/// drawn to the first or from the last node inside and cut off at the box.
struct DrawnFlow {
  NodeRef from = 0;
  NodeRef to = 0;
  std::size_t flow = 0;       ///< position in boost::edges(process)
  FlowRef ref;                ///< the flow itself
  std::size_t into = none;    ///< the sub-process at whose border it ends
  std::size_t out_of = none;  ///< the sub-process at whose border it begins
  bool back = false;          ///< closes a loop
};

/// A frame around nodes: a run of one lane, or a sub-process.
struct Box {
  std::size_t outer = none;        ///< the box around this one
  std::size_t sub_process = none;  ///< its node; none: a lane's
  std::size_t lane = none;         ///< index into Plan::lane_names
};

struct Plan {
  std::vector<DrawnFlow> flows;
  std::vector<bool> opened;         ///< by vertex: a sub-process that is drawn as a box with its content
  std::vector<std::size_t> parent;  ///< by vertex: the sub-process around it, or none
  std::vector<std::size_t> level;   ///< by vertex: steps from the start on the longest way
  std::vector<std::size_t> column;  ///< by vertex; a long flow is folded into columns
  std::size_t columns = 1;
  std::vector<std::string> lane_names;  ///< in order of first appearance
  std::vector<std::size_t> lane;        ///< by vertex, or none
  std::vector<Box> boxes;               ///< an outer box stands before those in it
  std::vector<std::size_t>
      box;  ///< by vertex: the innermost box around it (of an opened sub-process: its own)
};

/// Linear in the size of the process, but for sorting.
[[nodiscard]] Plan plan(const Diagram& diagram);

/// What is known of a level, and of a cut below it.
struct Level {
  double height = 0;
  double width = 0;
  std::size_t crossing = 0;  ///< flows that a cut below this level would cut
  bool inside = false;       ///< a cut below it would go through a sub-process
};
/// Needs what the first three steps fill.
[[nodiscard]] std::vector<Level> levels_of(const Diagram& diagram, const Plan& plan);

// The steps of plan(), each filling its part.
void find_nesting(const Process& process, Plan& plan);       ///< parent, opened
void find_flows(const Process& process, Plan& plan);         ///< flows, but for `back`
void find_levels(const Process& process, Plan& plan);        ///< level, DrawnFlow::back
void fold_into_columns(const Diagram& diagram, Plan& plan);  ///< column, columns
void find_lanes(const Diagram& diagram, Plan& plan);         ///< lane_names, lane
void find_boxes(const Process& process, Plan& plan);         ///< boxes, box

}  // namespace hamvar::render
