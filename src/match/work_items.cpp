// SPDX-License-Identifier: Apache-2.0
#include "match/work_items.hpp"

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <compare>
#include <string_view>
#include <unordered_map>

#include "hamvar/text/lexicon.hpp"
#include "match/fingerprint.hpp"
#include "match/sorting.hpp"
#include "match/work_keys.hpp"
#include "model/side_by_side.hpp"

namespace hamvar {
namespace {

/// A label as it is spelled; looks into the definitions.
struct Spelled {
  std::string_view en;
  std::string_view fa;
  friend bool operator==(const Spelled&, const Spelled&) = default;
};

struct Hash {
  std::size_t operator()(const Spelled& label) const {
    std::size_t seed = std::hash<std::string_view>{}(label.en);
    boost::hash_combine(seed, std::hash<std::string_view>{}(label.fa));
    return seed;
  }
  std::size_t operator()(const WorkUnit& unit) const {
    std::size_t seed = static_cast<std::size_t>(unit.step);
    boost::hash_combine(seed, unit.object);
    boost::hash_combine(seed, unit.reading.first);
    boost::hash_combine(seed, unit.reading.second);
    return seed;
  }
};
struct SameUnit {
  bool operator()(const WorkUnit& a, const WorkUnit& b) const {
    return a.step == b.step && a.object == b.object && a.reading == b.reading;
  }
};

/// Calls work(begin, end) for parts of 0 ... count.
template <class Work>
void in_parts(std::size_t count, unsigned jobs, const Work& work) {
  constexpr std::size_t part = 1024;
  side_by_side((count + part - 1) / part, jobs,
               [&](std::size_t i) { work(i * part, std::min(count, (i + 1) * part)); });
}

/// Numbers of the catalogues, in the order in which they are met.
std::vector<std::size_t> catalogue_numbers(std::span<const PlacedService> services) {
  std::unordered_map<const Catalog*, std::size_t> known;
  std::vector<std::size_t> numbers;
  numbers.reserve(services.size());
  for (const PlacedService& each : services)
    numbers.push_back(known.try_emplace(each.catalog, known.size()).first->second);
  return numbers;
}

bool says_less(const Meaning& a, const Meaning& b) {
  const auto by_key = [](const Term& x, const Term& y) { return x.key <=> y.key; };
  const auto terms = std::lexicographical_compare_three_way(a.terms.begin(), a.terms.end(), b.terms.begin(),
                                                            b.terms.end(), by_key);
  if (std::is_neq(terms)) return std::is_lt(terms);
  const auto by_role =
      std::lexicographical_compare_three_way(a.terms.begin(), a.terms.end(), b.terms.begin(), b.terms.end(),
                                             [](const Term& x, const Term& y) { return x.role <=> y.role; });
  if (std::is_neq(by_role)) return std::is_lt(by_role);
  return std::pair(a.polarity, a.negated) < std::pair(b.polarity, b.negated);
}

class Collector {
 public:
  Collector(std::span<const PlacedService> services, const WorkSettings& settings)
      : services_(services), settings_(settings) {}

  WorkItems run() {
    collect();
    understand();
    number_units();
    return std::move(result_);
  }

 private:
  [[nodiscard]] const Node& node_of(const WorkItem& item) const {
    return services_[item.service].service->process[item.node];
  }

  void collect() {
    for (std::uint32_t service = 0; service < services_.size(); ++service)
      for (const NodeRef node : nodes(services_[service].service->process)) {
        if (!is_activity(node, services_[service].service->process)) continue;
        const Text& label = services_[service].service->process[node].label;
        const auto [at, fresh] =
            labels_.try_emplace({label.en, label.fa}, static_cast<std::uint32_t>(spelled_.size()));
        if (fresh) spelled_.push_back(&label);
        result_.items.push_back({service, static_cast<std::uint32_t>(node), at->second});
      }
  }

  /// What each spelling means in each language: numbers of the different meanings in their own order.
  void understand() {
    std::vector<Meaning> meanings(2 * spelled_.size() + 1);  // the last one is the empty one
    const Lexicon& lexicon = settings_.lexicon == nullptr ? Lexicon::standard() : *settings_.lexicon;
    in_parts(spelled_.size(), settings_.jobs, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const Text& label = *spelled_[i];
        if (!label.en.empty()) meanings[2 * i] = meaning_of({label.en, {}}, lexicon);
        if (!label.fa.empty()) meanings[2 * i + 1] = meaning_of({{}, label.fa}, lexicon);
      }
    });
    std::vector<std::uint32_t> number(meanings.size());
    for (const std::uint32_t i : in_own_order(meanings)) {
      if (result_.meanings.empty() || result_.meanings.back() != meanings[i])
        result_.meanings.push_back(std::move(meanings[i]));
      number[i] = static_cast<std::uint32_t>(result_.meanings.size() - 1);
    }
    for (std::size_t i = 0; i < spelled_.size(); ++i) {
      const std::uint32_t en = number[2 * i];
      const std::uint32_t fa = number[2 * i + 1];
      readings_.push_back({en != 0 ? en : fa, fa != 0 ? fa : en});
    }
  }

  /// An order that does not depend on which definition comes first.
  [[nodiscard]] std::vector<std::uint32_t> in_own_order(const std::vector<Meaning>& meanings) const {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> hashed(meanings.size());
    in_parts(meanings.size(), settings_.jobs, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i)
        hashed[i] = {fingerprint(meanings[i]), static_cast<std::uint32_t>(i)};
    });
    sort_side_by_side(hashed, settings_.jobs, [&](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : says_less(meanings[a.second], meanings[b.second]);
    });
    std::vector<std::uint32_t> order;
    order.reserve(hashed.size());
    for (const auto& [hash, i] : hashed) order.push_back(i);
    return order;
  }

  [[nodiscard]] std::vector<std::string> objects() const {
    std::vector<std::string> keys(result_.items.size());
    const std::vector<std::size_t> catalogue = catalogue_numbers(services_);
    in_parts(keys.size(), settings_.jobs, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        keys[i] = object_key(node_of(result_.items[i]).activity);
        if (!keys[i].empty()) keys[i] += '\n' + std::to_string(catalogue[result_.items[i].service]);
      }
    });
    return keys;
  }

  void number_units() {
    const std::vector<std::string> keys = objects();
    std::unordered_map<std::string_view, std::uint32_t> objects_known{{"", 0}};
    std::unordered_map<WorkUnit, std::uint32_t, Hash, SameUnit> units_known;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      WorkItem& item = result_.items[i];
      const auto object =
          objects_known.try_emplace(keys[i], static_cast<std::uint32_t>(objects_known.size())).first->second;
      const WorkUnit unit{node_of(item).activity.step, object, readings_[item.unit]};
      const auto [at, fresh] =
          units_known.try_emplace(unit, static_cast<std::uint32_t>(result_.units.size()));
      if (fresh) result_.units.push_back(unit);
      item.unit = at->second;
      ++result_.units[item.unit].count;
    }
  }

  std::span<const PlacedService> services_;
  const WorkSettings& settings_;
  WorkItems result_;  ///< `unit` of an item is the number of its label, until units are numbered
  std::unordered_map<Spelled, std::uint32_t, Hash> labels_;
  std::vector<const Text*> spelled_;
  std::vector<Reading> readings_;  ///< by number of label
};

}  // namespace

WorkItems work_items(std::span<const PlacedService> services, const WorkSettings& settings) {
  return Collector(services, settings).run();
}

}  // namespace hamvar
