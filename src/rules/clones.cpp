// SPDX-License-Identifier: Apache-2.0
#include "rules/clones.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "rules/fragment_codes.hpp"

namespace hamvar::rules {
namespace {

struct Place {
  std::size_t run = 0;
  std::size_t at = 0;  ///< of the first symbol
};

/// Equal stretches of runs, in their order.
struct Group {
  std::vector<Place> places;
  std::size_t length = 0;  ///< symbols
};

class Search {
 public:
  Search(const Portfolio& portfolio, const std::function<std::size_t(std::size_t)>& fewest)
      : fewest_(fewest) {
    FragmentCodes codes;
    for (std::size_t service = 0; service < portfolio.services.size(); ++service) {
      least_ = std::min(least_, fewest(service));
      for (Run& run : codes.runs(portfolio.services[service].process)) {
        runs_.push_back(std::move(run));
        service_of_.push_back(service);
      }
    }
  }

  std::vector<std::vector<Clone>> found() {
    for (auto& [codes, group] : windows())
      if (group.places.size() > 1 && !goes_on_in_front(group)) grow(std::move(group));
    std::ranges::stable_sort(candidates_, std::ranges::greater{},
                             [](const auto& copies) { return copies.front().steps.size(); });
    std::vector<std::vector<Clone>> kept;
    for (std::vector<Clone>& copies : candidates_)
      if (is_news(copies)) kept.push_back(std::move(copies));
    return kept;
  }

 private:
  /// The shortest stretches with enough steps, by their codes.
  [[nodiscard]] std::map<std::vector<std::uint32_t>, Group> windows() const {
    std::map<std::vector<std::uint32_t>, Group> all;
    for (std::size_t run = 0; run < runs_.size(); ++run)
      for (std::size_t at = 0; at < runs_[run].size(); ++at) {
        std::vector<std::uint32_t> codes;
        std::size_t steps = 0;
        for (std::size_t i = at; i < runs_[run].size() && steps < least_; ++i) {
          codes.push_back(runs_[run][i].code);
          steps += runs_[run][i].steps.size();
        }
        if (steps < least_) break;
        Group& group = all[codes];
        group.length = codes.size();
        group.places.push_back({run, at});
      }
    return all;
  }

  /// The code of a symbol of the run, counted from the place; 0 behind the end.
  [[nodiscard]] std::uint32_t code(const Place& place, std::size_t offset) const {
    const Run& run = runs_[place.run];
    return place.at + offset < run.size() ? run[place.at + offset].code : 0;
  }

  /// The same symbol stands in front of all: the group that begins there tells more.
  [[nodiscard]] bool goes_on_in_front(const Group& group) const {
    const auto front = [&](const Place& place) {
      return place.at == 0 ? 0 : runs_[place.run][place.at - 1].code;
    };
    const std::uint32_t first = front(group.places.front());
    return first != 0 &&
           std::ranges::all_of(group.places, [&](const Place& place) { return front(place) == first; });
  }

  /// Leaves out what overlaps an earlier one: a run that repeats itself is no copy of itself.
  static bool drop_overlaps(Group& group) {
    std::vector<Place> kept;
    for (const Place& place : group.places)
      if (kept.empty() || kept.back().run != place.run || kept.back().at + group.length <= place.at)
        kept.push_back(place);
    const bool dropped = kept.size() < group.places.size();
    group.places = std::move(kept);
    return dropped;
  }

  /// As far as all go on alike; then those that do in parts. None grows into its own next copy.
  void grow(Group group) {
    drop_overlaps(group);
    std::vector<Group> work{std::move(group)};
    while (!work.empty()) {
      const Group now = std::move(work.back());
      work.pop_back();
      if (now.places.size() < 2) continue;
      std::map<std::uint32_t, Group> next;
      for (const Place& place : now.places)
        if (const std::uint32_t behind = code(place, now.length); behind != 0)
          next[behind].places.push_back(place);
      bool all_go_on = next.size() == 1 && next.begin()->second.places.size() == now.places.size();
      for (auto& [behind, longer] : next) {
        longer.length = now.length + 1;
        if (drop_overlaps(longer))
          all_go_on = false;
        else
          work.push_back(std::move(longer));
      }
      if (!all_go_on) keep(now);
    }
  }

  void keep(const Group& group) {
    std::vector<Clone> copies;
    for (const Place& place : group.places) {
      Clone copy{service_of_[place.run], {}};
      std::set<std::uint32_t> different;
      for (std::size_t i = 0; i < group.length; ++i)
        for (const Step& step : runs_[place.run][place.at + i].steps) {
          copy.steps.push_back(step.node);
          different.insert(step.label);
        }
      if (different.size() >= fewest_(copy.service)) copies.push_back(std::move(copy));
    }
    if (copies.size() > 1) candidates_.push_back(std::move(copies));
  }

  /// Some copy does not lie in one that is told already.
  bool is_news(const std::vector<Clone>& copies) {
    const auto told = [&](const Clone& copy) {
      const auto& first = told_[{copy.service, copy.steps.front()}];
      const auto& last = told_[{copy.service, copy.steps.back()}];
      return std::ranges::any_of(first, [&](std::size_t each) { return last.contains(each); });
    };
    if (std::ranges::all_of(copies, told)) return false;
    for (const Clone& copy : copies) {
      ++number_;
      for (const NodeRef step : copy.steps) told_[{copy.service, step}].insert(number_);
    }
    return true;
  }

  const std::function<std::size_t(std::size_t)>& fewest_;
  std::size_t least_ = 1000;
  std::vector<Run> runs_;
  std::vector<std::size_t> service_of_;  ///< by run
  std::vector<std::vector<Clone>> candidates_;
  std::map<std::pair<std::size_t, NodeRef>, std::set<std::size_t>> told_;  ///< by step: copies it is in
  std::size_t number_ = 0;
};

}  // namespace

std::vector<std::vector<Clone>> clones(const Portfolio& portfolio,
                                       const std::function<std::size_t(std::size_t)>& fewest) {
  return Search(portfolio, fewest).found();
}

}  // namespace hamvar::rules
