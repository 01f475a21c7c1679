// SPDX-License-Identifier: Apache-2.0
#include "layout/spot.hpp"

#include "layout/geometry.hpp"

namespace hamvar::layout {
namespace {

constexpr double step = 10;
constexpr int farthest = 400;  ///< steps

class Finder {
 public:
  Finder(const Extent& extent, const Box& area, std::span<const Box> taken, double distance)
      : extent_(extent), area_(area) {
    for (const Box& box : taken)
      if (overlap(grown(box, distance), area)) taken_.push_back(grown(box, distance));
  }

  [[nodiscard]] bool free(Point at) {
    const Box box = extent_.around(at);
    if (!contains(area_, box)) return false;
    // What was in the way last is mostly in the way of the neighbouring place too.
    if (last_ < taken_.size() && overlap(taken_[last_], box)) return false;
    for (last_ = 0; last_ < taken_.size(); ++last_)
      if (overlap(taken_[last_], box)) return false;
    return true;
  }

 private:
  Extent extent_;
  Box area_;
  std::vector<Box> taken_;
  std::size_t last_ = 0;
};

}  // namespace

std::optional<Point> free_spot(Point wanted, const Extent& extent, const Box& area,
                               std::span<const Box> taken, double distance) {
  const Box centres{area.x + extent.left, area.y + extent.up, area.width - extent.left - extent.right,
                    area.height - extent.up - extent.down};
  if (centres.width < 0 || centres.height < 0) return std::nullopt;
  const Point start{
      std::round(std::clamp(wanted.x, std::ceil(centres.x), std::max(std::ceil(centres.x), right(centres)))),
      std::round(
          std::clamp(wanted.y, std::ceil(centres.y), std::max(std::ceil(centres.y), bottom(centres))))};
  Finder finder(extent, area, taken, distance);
  const int rings = std::min(farthest, static_cast<int>(std::max(centres.width, centres.height) / step) + 1);
  for (int ring = 0; ring <= rings; ++ring) {
    std::optional<Point> best;
    double least = 0;
    const auto look = [&](int i, int j) {
      const Point at{start.x + step * i, start.y + step * j};
      const double away = std::abs(step * i) + 1.5 * std::abs(step * j);
      if ((best && away >= least) || !finder.free(at)) return;
      best = at;
      least = away;
    };
    for (int i = -ring; i <= ring; ++i)
      if (start.x + step * i >= centres.x && start.x + step * i <= right(centres)) {
        look(i, ring);
        if (ring > 0) look(i, -ring);
      }
    for (int j = 1 - ring; j < ring; ++j)
      if (start.y + step * j >= centres.y && start.y + step * j <= bottom(centres)) {
        look(ring, j);
        look(-ring, j);
      }
    if (best) return best;
  }
  return std::nullopt;
}

}  // namespace hamvar::layout
