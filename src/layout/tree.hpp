// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What lies in what, put right: whatever the input says, here every index is valid and nothing is its own
/// ancestor. A frame is what has its own coordinates: a pool, a scope, or -1, the plane.
#include <span>
#include <vector>

#include "hamvar/layout/layout.hpp"

namespace hamvar::layout {

struct Tree {
  std::vector<int> frame;  ///< by element: the pool or scope that it lies in, or -1
  std::vector<int> lane;   ///< by element: the leaf lane it stands in, or -1; of lanes: the outer lane
  std::vector<int> host;   ///< by element: what a boundary event sits on, or -1
  std::vector<int> depth;  ///< by element: how many frames are around it
  std::vector<std::vector<int>> guests;  ///< by element: its boundary events
  std::vector<std::vector<int>>
      members;  ///< by frame + 1: nodes, scopes and artifacts, without boundary events
  std::vector<std::vector<int>> lanes;     ///< by frame + 1: leaf lanes from top to bottom
  std::vector<std::vector<int>> sublanes;  ///< by element: the lanes directly in a lane
  std::vector<int> frames;                 ///< all pools and scopes, inner ones before outer ones

  [[nodiscard]] const std::vector<int>& members_of(int of) const {
    return members[static_cast<std::size_t>(of) + 1];
  }
  [[nodiscard]] const std::vector<int>& lanes_of(int of) const {
    return lanes[static_cast<std::size_t>(of) + 1];
  }
  /// The two elements, or the frames or hosts around them, that lie in one frame. Both are -1 if there are
  /// none, as for two pools' contents.
  struct Pair {
    int from, to, frame;
  };
  [[nodiscard]] Pair lift(int from, int to) const;
};

[[nodiscard]] Tree make_tree(std::span<const Element> elements);

inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace hamvar::layout
