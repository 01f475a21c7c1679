// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "layout/attached.hpp"
#include "layout/layers.hpp"
#include "layout/tree.hpp"

namespace hamvar::layout {

/// What links the members of a frame: ends are elements of that frame.
struct FrameLinks {
  std::vector<Edge> flows, sides;
  std::vector<double> label_widths;  ///< by flow
};

/// By frame + 1.
[[nodiscard]] std::vector<FrameLinks> links_by_frame(const Tree& tree, std::span<const Link> links);

/// The whole input of a layout, with the sizes that are known so far.
struct Plan {
  std::span<const Element> elements;
  Tree tree;
  std::vector<FrameLinks> links;
  std::vector<Attached> attached;  ///< by element, of members of frames
  std::vector<Box> boxes;          ///< relative to the frame around, or the host; of lanes, only y and height
};

/// Places a frame's members and lanes; returns how large the frame has to be.
Size lay_out_frame(int frame, Plan& plan);

/// Lanes from their strip to the frame's right border, outer ones around inner ones. Leaf lanes have y and
/// height.
void stretch_lanes(int frame, const Box& around, const Tree& tree, std::span<const Element> elements,
                   std::vector<Box>& boxes);

}  // namespace hamvar::layout
