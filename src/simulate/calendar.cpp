// SPDX-License-Identifier: Apache-2.0
#include "simulate/calendar.hpp"

#include <algorithm>
#include <cmath>

namespace hamvar {

Calendar::Calendar(std::vector<WeeklyInterval> open) {
  std::ranges::sort(open, {}, &WeeklyInterval::begin);
  for (const WeeklyInterval& each : open) {
    if (!open_.empty() && each.begin <= open_.back().end)
      open_.back().end = std::max(open_.back().end, each.end);
    else
      open_.push_back(each);
  }
  if (open_.size() == 1 && open_[0].begin <= 0 && open_[0].end >= week) open_.clear();
  if (open_.empty()) return;
  per_week_ = 0;
  for (const WeeklyInterval& each : open_) {
    before_.push_back(per_week_);
    per_week_ += each.end - each.begin;
  }
}

double Calendar::next_open(double at) const {
  if (always()) return at;
  const double monday = std::floor(at / week) * week;
  for (const WeeklyInterval& each : open_) {
    if (at < monday + each.begin) return monday + each.begin;
    if (at < monday + each.end) return at;
  }
  return monday + week + open_.front().begin;
}

double Calendar::elapsed(double at) const {
  if (always()) return at;
  const double weeks = std::floor(at / week);
  const double in_week = at - weeks * week;
  double sum = weeks * per_week_;
  for (const WeeklyInterval& each : open_) {
    if (in_week <= each.begin) break;
    sum += std::min(in_week, each.end) - each.begin;
  }
  return sum;
}

double Calendar::after(double at, double work) const {
  if (always()) return at + work;
  const double target = elapsed(at) + work;
  double weeks = std::floor(target / per_week_);
  double rest = target - weeks * per_week_;
  if (rest <= 0 && weeks > 0) {  // over with the week, not when the next one opens
    weeks -= 1;
    rest = per_week_;
  }
  std::size_t i = open_.size() - 1;
  while (i > 0 && before_[i] >= rest) --i;
  const double over = weeks * week + open_[i].begin + (rest - before_[i]);
  return std::max(over, next_open(at));
}

}  // namespace hamvar
