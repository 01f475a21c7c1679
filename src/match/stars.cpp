// SPDX-License-Identifier: Apache-2.0
#include "match/stars.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace hamvar {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// Lists by number, one behind the other in memory.
template <class Value>
class Lists {
 public:
  /// `pairs` holds (number, value); the values of each list keep their order.
  Lists(std::size_t count, const std::vector<std::pair<std::uint32_t, Value>>& pairs)
      : begin_(count + 1, 0), values_(pairs.size()) {
    for (const auto& [number, value] : pairs) ++begin_[number + 1];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
    for (const auto& [number, value] : pairs) values_[next[number]++] = value;
  }
  [[nodiscard]] std::span<const Value> operator[](std::uint32_t number) const {
    return {values_.data() + begin_[number], begin_[number + 1] - begin_[number]};
  }

 private:
  std::vector<std::size_t> begin_;
  std::vector<Value> values_;
};

struct Near {
  std::uint32_t meaning = 0;
  float score = 1;
};

Lists<Near> neighbours(std::size_t meanings, std::span<const Alike> pairs) {
  std::vector<std::pair<std::uint32_t, Near>> both;
  both.reserve(pairs.size() * 2);
  for (const Alike& pair : pairs) {
    both.push_back({pair.a, {pair.b, pair.score}});
    both.push_back({pair.b, {pair.a, pair.score}});
  }
  return {meanings, both};
}

Lists<std::uint32_t> units_by_meaning(const WorkItems& work) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> units;
  units.reserve(work.units.size());
  for (std::uint32_t unit = 0; unit < work.units.size(); ++unit) {
    const Reading& reading = work.units[unit].reading;
    units.emplace_back(reading.first, unit);
    if (reading.second != reading.first) units.emplace_back(reading.second, unit);
  }
  return {work.meanings.size(), units};
}

class Clustering {
 public:
  Clustering(const WorkItems& work, std::span<const Alike> pairs)
      : work_(work),
        near_(neighbours(work.meanings.size(), pairs)),
        units_of_(units_by_meaning(work)),
        found_(work.units.size(), Star{none, 1}),
        place_(work.units.size()) {}

  std::vector<Star> run() {
    const std::vector<std::uint32_t> order = in_order();
    for (std::uint32_t i = 0; i < order.size(); ++i) place_[order[i]] = i;
    std::vector<std::uint32_t> first_of_object;
    for (const std::uint32_t unit : order) {
      const std::uint32_t object = work_.units[unit].object;
      if (object == 0) {
        found_[unit] = best_for(unit).value_or(Star{unit, 1});
        continue;
      }
      if (first_of_object.size() <= object) first_of_object.resize(object + 1, none);
      if (first_of_object[object] == none) first_of_object[object] = unit;
      found_[unit] = {first_of_object[object], 1};
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> in_order() const {
    std::vector<std::uint32_t> order(work_.units.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t at) {
      const WorkUnit& unit = work_.units[at];
      return std::tuple(unit.object == 0, unit.step == StepKind::unspecified, ~unit.count, unit.reading,
                        unit.step, at);
    });
    return order;
  }

  [[nodiscard]] bool may_join(const WorkUnit& unit, const WorkUnit& centre) const {
    return unit.step == centre.step || unit.step == StepKind::unspecified;
  }

  /// The most similar centre that a unit without an object can join, if any.
  [[nodiscard]] std::optional<Star> best_for(std::uint32_t unit) const {
    const Reading& reading = work_.units[unit].reading;
    if (reading.silent()) return std::nullopt;
    Candidates candidates;
    for (const std::uint32_t meaning : std::set{reading.first, reading.second}) {
      look_at({meaning, 1}, unit, candidates);
      for (const Near& near : near_[meaning]) look_at(near, unit, candidates);
    }
    const std::optional<Star>& label = candidates.by_label;
    const std::optional<Star>& object = candidates.by_object;
    if (object && !candidates.several_objects && (!label || object->score >= label->score)) return object;
    return label;
  }

  struct Candidates {
    std::optional<Star> by_label;
    std::optional<Star> by_object;
    bool several_objects = false;
  };

  void look_at(const Near& near, std::uint32_t unit, Candidates& candidates) const {
    for (const std::uint32_t other : units_of_[near.meaning]) {
      const Star& star = found_[other];
      if (star.centre == none || !may_join(work_.units[unit], work_.units[other])) continue;
      if (work_.units[other].object != 0) {
        add_object({star.centre, near.score}, candidates);
        if (candidates.several_objects) continue;
      } else if (star.centre == other) {
        add_label({other, near.score}, candidates);
      }
    }
  }

  static void add_object(const Star& star, Candidates& candidates) {
    std::optional<Star>& best = candidates.by_object;
    if (best && best->centre != star.centre) candidates.several_objects = true;
    if (!best || star.score > best->score) best = star;
  }

  void add_label(const Star& star, Candidates& candidates) const {
    std::optional<Star>& best = candidates.by_label;
    if (!best || star.score > best->score ||
        (star.score == best->score && place_[star.centre] < place_[best->centre]))
      best = star;
  }

  const WorkItems& work_;
  Lists<Near> near_;
  Lists<std::uint32_t> units_of_;
  std::vector<Star> found_;           ///< by unit; centre `none`: not yet placed
  std::vector<std::uint32_t> place_;  ///< by unit: where it stands in the order
};

}  // namespace

std::vector<Star> stars(const WorkItems& work, std::span<const Alike> pairs) {
  return Clustering(work, pairs).run();
}

}  // namespace hamvar
