// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/clones.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "match/fragment_codes.hpp"

namespace hamvar {
namespace {

using fragment_codes::FragmentCodes;
using fragment_codes::Run;
using fragment_codes::Step;
using fragment_codes::Symbol;

/// Where a stretch of a run lies.
struct Stretch {
  std::size_t run = 0;
  std::size_t at = 0;    ///< of the first symbol
  std::size_t skip = 0;  ///< which symbol, counted from the first, is left out; 0: none

  [[nodiscard]] std::size_t place(std::size_t nth) const {
    return at + nth + (skip != 0 && nth >= skip ? 1 : 0);
  }
};

/// Equal stretches of runs, in their order.
struct Group {
  std::vector<Stretch> places;
  std::size_t length = 0;  ///< symbols
};

class Search {
 public:
  Search(std::span<const PlacedService> services, const CloneSettings& settings) : settings_(settings) {
    FragmentCodes codes;
    for (std::size_t service = 0; service < services.size(); ++service) {
      least_ = std::min(least_, settings.fewest(service));
      FragmentCodes::WorkOf work;
      if (settings.work) work = [&, service](NodeRef node) { return settings.work(service, node); };
      for (Run& run : codes.runs(services[service].service->process, work)) {
        if (run.empty()) continue;
        runs_.push_back(std::move(run));
        service_of_.push_back(service);
      }
    }
    for (const Run& run : runs_)
      for (const Symbol& symbol : run) {
        if (times_.size() <= symbol.code) times_.resize(symbol.code + 1, 0);
        ++times_[symbol.code];
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
  using Windows = std::map<std::vector<std::uint32_t>, Group>;

  /// The shortest stretches with enough steps, by their codes.
  [[nodiscard]] Windows windows() const {
    Windows all;
    for (std::size_t run = 0; run < runs_.size(); ++run)
      for (std::size_t at = 0; at < runs_[run].size(); ++at) {
        std::size_t length = add_window({run, at, 0}, all);
        for (std::size_t skip = 1; settings_.one_more && skip < length; ++skip)
          length = std::max(length, add_window({run, at, skip}, all));
      }
    return all;
  }

  /// How many symbols it would have; it is not added if one of them occurs nowhere else.
  std::size_t add_window(const Stretch& place, Windows& all) const {
    if (place.skip != 0 && !may_skip(place, place.skip)) return 0;
    std::vector<std::uint32_t> codes;
    std::size_t steps = 0;
    bool occurs_again = true;
    while (steps < least_) {
      const std::uint32_t next = code(place, codes.size());
      if (next == 0) return codes.size();
      occurs_again = occurs_again && times_[next] > 1;
      steps += runs_[place.run][place.place(codes.size())].steps.size();
      codes.push_back(next);
    }
    if (!occurs_again) return codes.size();
    Group& group = all[codes];
    group.length = codes.size();
    const bool known =
        !group.places.empty() && group.places.back().run == place.run && group.places.back().at == place.at;
    if (!known) group.places.push_back(place);
    return group.length;
  }

  /// The symbol there is one step, which a copy may have beyond the others.
  [[nodiscard]] bool may_skip(const Stretch& place, std::size_t nth) const {
    const Run& run = runs_[place.run];
    return place.at + nth < run.size() && run[place.at + nth].steps.size() == 1;
  }

  /// The code of a symbol of the run, counted from the place; 0 behind the end.
  [[nodiscard]] std::uint32_t code(const Stretch& place, std::size_t nth) const {
    const Run& run = runs_[place.run];
    return place.place(nth) < run.size() ? run[place.place(nth)].code : 0;
  }

  /// The same symbol stands in front of all: the group that begins there tells more.
  [[nodiscard]] bool goes_on_in_front(const Group& group) const {
    const auto front = [&](const Stretch& place) {
      return place.at == 0 ? 0 : runs_[place.run][place.at - 1].code;
    };
    const std::uint32_t first = front(group.places.front());
    return first != 0 &&
           std::ranges::all_of(group.places, [&](const Stretch& place) { return front(place) == first; });
  }

  /// Leaves out what overlaps an earlier one: a run that repeats itself is no copy of itself.
  static bool drop_overlaps(Group& group) {
    std::vector<Stretch> kept;
    for (const Stretch& place : group.places)
      if (kept.empty() || kept.back().run != place.run || kept.back().place(group.length - 1) < place.at)
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
      bool all_go_on = false;
      for (auto& [behind, longer] : longer_ones(now)) {
        longer.length = now.length + 1;
        const bool all = longer.places.size() == now.places.size();
        if (drop_overlaps(longer)) continue;
        all_go_on = all_go_on || all;
        work.push_back(std::move(longer));
      }
      if (!all_go_on) keep(now);
    }
  }

  /// By the symbol behind: next, or past a step that only this copy has.
  [[nodiscard]] std::map<std::uint32_t, Group> longer_ones(const Group& group) const {
    std::map<std::uint32_t, Group> next;
    for (const Stretch& place : group.places) {
      const std::uint32_t behind = code(place, group.length);
      if (behind != 0) next[behind].places.push_back(place);
      if (!settings_.one_more || place.skip != 0 || !may_skip(place, group.length)) continue;
      const Stretch past{place.run, place.at, group.length};
      const std::uint32_t further = code(past, group.length);
      if (further != 0 && further != behind) next[further].places.push_back(past);
    }
    return next;
  }

  void keep(const Group& group) {
    std::vector<Clone> copies;
    for (const Stretch& place : group.places) {
      Clone copy{service_of_[place.run], {}, {}};
      std::set<std::uint32_t> different;
      for (std::size_t i = 0; i < group.length; ++i)
        for (const Step& step : runs_[place.run][place.place(i)].steps) {
          copy.steps.push_back(step.node);
          different.insert(step.label);
        }
      if (place.skip != 0 && place.skip < group.length)
        copy.more = runs_[place.run][place.at + place.skip].steps.front().node;
      if (different.size() >= settings_.fewest(copy.service)) copies.push_back(std::move(copy));
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

  const CloneSettings& settings_;
  std::size_t least_ = 1000;
  std::vector<Run> runs_;
  std::vector<std::size_t> service_of_;  ///< by run
  std::vector<std::uint32_t> times_;     ///< by code: how often it occurs
  std::vector<std::vector<Clone>> candidates_;
  std::map<std::pair<std::size_t, NodeRef>, std::set<std::size_t>> told_;  ///< by step: copies it is in
  std::size_t number_ = 0;
};

}  // namespace

std::vector<std::vector<Clone>> clones(std::span<const PlacedService> services,
                                       const CloneSettings& settings) {
  return Search(services, settings).found();
}

}  // namespace hamvar
