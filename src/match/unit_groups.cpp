// SPDX-License-Identifier: Apache-2.0
#include "match/unit_groups.hpp"

#include <algorithm>
#include <boost/container/static_vector.hpp>
#include <numeric>
#include <tuple>

#include "match/complete_link.hpp"
#include "match/lists.hpp"

namespace hamvar {
namespace {

constexpr std::uint32_t no_unit = 0xFFFFFFFF;

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

/// What the labels of a unit say, one or two.
boost::container::static_vector<std::uint32_t, 2> meanings_of(const WorkUnit& unit) {
  if (unit.reading.silent()) return {};
  if (unit.reading.first == unit.reading.second) return {unit.reading.first};
  return {unit.reading.first, unit.reading.second};
}

Lists<std::uint32_t> units_by_meaning(const WorkItems& work, const std::vector<std::uint32_t>& order) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> units;
  units.reserve(order.size());
  for (const std::uint32_t unit : order)
    for (const std::uint32_t meaning : meanings_of(work.units[unit])) units.emplace_back(meaning, unit);
  return {work.meanings.size(), units};
}

bool may_be_one(StepKind a, StepKind b) {
  return a == b || a == StepKind::unspecified || b == StepKind::unspecified;
}

class Grouping {
 public:
  Grouping(const WorkItems& work, std::span<const Alike> pairs)
      : work_(work),
        order_(in_order(work)),
        place_(work.units.size()),
        near_(neighbours(work.meanings.size(), pairs)),
        units_of_(units_by_meaning(work, order_)),
        group_(work.units.size()) {
    for (std::uint32_t i = 0; i < order_.size(); ++i) place_[order_[i]] = i;
  }

  std::vector<Belongs> run() {
    group_objects();
    group_labels();
    return with_centres();
  }

 private:
  /// Those with most steps first; of equals by what they say, so that numbers of units do not count.
  static std::vector<std::uint32_t> in_order(const WorkItems& work) {
    std::vector<std::uint32_t> order(work.units.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t at) {
      const WorkUnit& unit = work.units[at];
      return std::tuple(~unit.count, unit.reading, unit.step, at);
    });
    return order;
  }

  /// Calls see(other, score) for each unit that is alike to this one; the same one perhaps several times. It
  /// ends when `see` says so.
  template <class See>
  void each_alike(std::uint32_t unit, const See& see) const {
    const auto look = [&](const Near& near) {
      return std::ranges::all_of(units_of_[near.meaning], [&](std::uint32_t other) {
        return other == unit || !may_be_one(work_.units[unit].step, work_.units[other].step) ||
               see(other, near.score);
      });
    };
    for (const std::uint32_t meaning : meanings_of(work_.units[unit]))
      if (!look({meaning, 1}) || !std::ranges::all_of(near_[meaning], look)) return;
  }

  void group_objects() {
    std::vector<std::uint32_t> first;  // by object: the unit with most steps
    for (const std::uint32_t unit : order_) {
      const std::uint32_t object = work_.units[unit].object;
      if (first.size() <= object) first.resize(object + 1, no_unit);
      if (first[object] == no_unit) first[object] = unit;
      group_[unit] = object == 0 ? unit : first[object];
    }
  }

  /// Each pair once, with its best score, numbered by place in the order.
  [[nodiscard]] std::vector<Link> links() const {
    std::vector<Link> found;
    for (const std::uint32_t unit : order_) {
      if (work_.units[unit].object != 0) continue;
      const std::size_t begin = found.size();
      each_alike(unit, [&](std::uint32_t other, float score) {
        if (work_.units[other].object == 0 && place_[unit] < place_[other])
          found.push_back({place_[unit], place_[other], score});
        return true;
      });
      const auto own = found.begin() + static_cast<std::ptrdiff_t>(begin);
      std::sort(own, found.end(), [](const Link& x, const Link& y) {
        return std::pair(x.b, -x.score) < std::pair(y.b, -y.score);
      });
      found.erase(std::unique(own, found.end(), [](const Link& x, const Link& y) { return x.b == y.b; }),
                  found.end());
    }
    return found;
  }

  void group_labels() {
    const std::vector<std::uint32_t> cluster = complete_link(order_.size(), links());
    std::vector<std::uint32_t> object(order_.size(),
                                      no_unit);  // by cluster: the one that it may belong to, or 0
    for (std::uint32_t i = 0; i < order_.size(); ++i)
      if (work_.units[order_[i]].object == 0) narrow(object[cluster[i]], only_object(order_[i]));
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      if (work_.units[order_[i]].object != 0) continue;
      const std::uint32_t found = object[cluster[i]];
      group_[order_[i]] = found == 0 ? order_[cluster[i]] : group_[found_unit(order_[i], found)];
    }
  }

  static void narrow(std::uint32_t& known, std::uint32_t more) {
    known = known == no_unit || known == more ? more : 0;
  }

  /// The only object that a unit's label is alike to, or 0.
  [[nodiscard]] std::uint32_t only_object(std::uint32_t unit) const {
    std::uint32_t found = no_unit;
    each_alike(unit, [&](std::uint32_t other, float) {
      if (work_.units[other].object != 0) narrow(found, work_.units[other].object);
      return found != 0;
    });
    return found == no_unit ? 0 : found;
  }

  /// A unit of that object, which this one is alike to.
  [[nodiscard]] std::uint32_t found_unit(std::uint32_t unit, std::uint32_t object) const {
    std::uint32_t found = unit;
    each_alike(unit, [&](std::uint32_t other, float) {
      if (work_.units[other].object == object) found = other;
      return found == unit;
    });
    return found;
  }

  /// Steps of one object are the same work whatever they are called.
  [[nodiscard]] std::vector<Belongs> with_centres() const {
    std::vector<Belongs> all(work_.units.size());
    for (std::uint32_t unit = 0; unit < all.size(); ++unit) {
      all[unit].centre = group_[unit];
      if (group_[unit] == unit || work_.units[unit].object != 0) continue;
      all[unit].score = 0;
      each_alike(unit, [&](std::uint32_t other, float score) {
        if (other == group_[unit] || (work_.units[other].object != 0 && group_[other] == group_[unit]))
          all[unit].score = std::max(all[unit].score, score);
        return all[unit].score < 1;
      });
    }
    return all;
  }

  const WorkItems& work_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> place_;  ///< by unit: where it stands in the order
  Lists<Near> near_;
  Lists<std::uint32_t> units_of_;     ///< by meaning, in the order
  std::vector<std::uint32_t> group_;  ///< by unit: the first unit of its group
};

}  // namespace

std::vector<Belongs> unit_groups(const WorkItems& work, std::span<const Alike> pairs) {
  return Grouping(work, pairs).run();
}

}  // namespace hamvar
