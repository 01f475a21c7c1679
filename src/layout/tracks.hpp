// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A track is a run of vertices that stand in one row of a band. Tracks branch off from each other; what
/// branches off is packed around its parent, the shortest nearest to it, so that branches nest.
#include <vector>

namespace hamvar::layout {

/// Cells of a row that a track and its branches take, from one column to another.
struct Stretch {
  int row = 0;
  int first = 0;
  int last = 0;
};

enum class Side { below_first, above_first, only_below };

struct Track {
  int band = 0;
  std::vector<int> vertices;
  std::vector<Stretch> area;  ///< its own: row 0
  int parent = -1;            ///< an earlier track of the same band
  Side side = Side::below_first;
  bool apart = false;  ///< of another component than the main one: shares no row with others
};

/// The row of each track within its band.
[[nodiscard]] std::vector<int> pack(const std::vector<Track>& tracks, int bands, int columns);

}  // namespace hamvar::layout
