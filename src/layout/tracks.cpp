// SPDX-License-Identifier: Apache-2.0
#include "layout/tracks.hpp"

#include <algorithm>
#include <map>

namespace hamvar::layout {
namespace {

/// What is taken, by row.
class Taken {
 public:
  void add(const Stretch& stretch, int shift) {
    rows_[stretch.row + shift].push_back({stretch.row + shift, stretch.first, stretch.last});
  }

  [[nodiscard]] bool free(const std::vector<Stretch>& area, int shift) const {
    return std::ranges::none_of(area, [&](const Stretch& wanted) {
      const auto row = rows_.find(wanted.row + shift);
      return row != rows_.end() && std::ranges::any_of(row->second, [&](const Stretch& there) {
               return there.first <= wanted.last && wanted.first <= there.last;
             });
    });
  }

  [[nodiscard]] std::vector<Stretch> all() const {
    std::vector<Stretch> found;
    for (const auto& [row, stretches] : rows_) found.insert(found.end(), stretches.begin(), stretches.end());
    return found;
  }

 private:
  std::map<int, std::vector<Stretch>> rows_;
};

/// The row nearest to 0 where the area fits, from `nearest` on.
int fit(const Taken& taken, const std::vector<Stretch>& area, Side side, int nearest) {
  for (int distance = nearest;; ++distance) {
    const int first = side == Side::above_first ? -distance : distance;
    if (taken.free(area, first)) return first;
    if (side != Side::only_below && taken.free(area, -first)) return -first;
  }
}

int span(const Track& track) {
  int columns = 0;
  for (const Stretch& stretch : track.area) columns += stretch.last - stretch.first + 1;
  return columns;
}

}  // namespace

std::vector<int> pack(const std::vector<Track>& tracks, int bands, int columns) {
  std::vector<int> row(tracks.size(), 0);
  std::vector<std::vector<std::size_t>> branches(tracks.size());
  for (std::size_t i = 0; i < tracks.size(); ++i)
    if (tracks[i].parent >= 0) branches[static_cast<std::size_t>(tracks[i].parent)].push_back(i);

  // Branches are later than their parents: from the last, each finds its own branches packed already.
  std::vector<std::vector<Stretch>> area(tracks.size());
  for (std::size_t i = tracks.size(); i-- > 0;) {
    Taken taken;
    for (const Stretch& own : tracks[i].area) taken.add(own, 0);
    std::ranges::stable_sort(branches[i], {}, [&](std::size_t branch) { return span(tracks[branch]); });
    for (const std::size_t branch : branches[i]) {
      row[branch] = fit(taken, area[branch], tracks[branch].side, 1);
      for (const Stretch& stretch : area[branch]) taken.add(stretch, row[branch]);
      area[branch].clear();
    }
    area[i] = taken.all();
  }

  std::vector<Taken> band(static_cast<std::size_t>(bands));
  for (std::size_t i = 0; i < tracks.size(); ++i) {
    if (tracks[i].parent >= 0) {
      row[i] += row[static_cast<std::size_t>(tracks[i].parent)];
      continue;
    }
    Taken& taken = band[static_cast<std::size_t>(tracks[i].band)];
    if (tracks[i].apart)
      for (Stretch& stretch : area[i]) stretch = {stretch.row, 0, columns};
    row[i] = fit(taken, area[i], tracks[i].apart ? Side::only_below : tracks[i].side, 0);
    for (const Stretch& stretch : area[i]) taken.add(stretch, row[i]);
  }
  return row;
}

}  // namespace hamvar::layout
