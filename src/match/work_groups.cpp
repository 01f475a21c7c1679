// SPDX-License-Identifier: Apache-2.0
// Same work across services, by meaning.
#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>

#include "hamvar/match/work.hpp"
#include "match/alike.hpp"
#include "match/unit_groups.hpp"
#include "match/work_items.hpp"

namespace hamvar {
namespace {

constexpr std::size_t no_group = std::numeric_limits<std::size_t>::max();

/// How many steps each centre has round it. Steps that name no object and whose labels say nothing have
/// nothing in common.
std::vector<std::uint32_t> sizes_of(const WorkItems& work, const std::vector<Belongs>& belongs) {
  std::vector<std::uint32_t> sizes(work.units.size(), 0);
  for (const WorkItem& item : work.items) {
    const WorkUnit& unit = work.units[item.unit];
    if (unit.object != 0 || !unit.reading.silent()) ++sizes[belongs[item.unit].centre];
  }
  return sizes;
}

/// The first member of what most say names the group.
std::vector<WorkGroup> groups_of(std::span<const PlacedService> services, const WorkItems& work,
                                 const std::vector<Belongs>& belongs) {
  const std::vector<std::uint32_t> sizes = sizes_of(work, belongs);
  std::vector<WorkGroup> groups;
  std::vector<std::size_t> group_of(work.units.size(), no_group);  // by centre
  for (const WorkItem& item : work.items) {
    const Belongs& own = belongs[item.unit];
    if (sizes[own.centre] < 2) continue;
    std::size_t& at = group_of[own.centre];
    if (at == no_group) {
      at = groups.size();
      groups.emplace_back().members.reserve(sizes[own.centre]);
    }
    WorkGroup& group = groups[at];
    group.members.push_back({item.service, item.node, own.score});
    if (!group.key.key.empty() || item.unit != own.centre) continue;
    const Node& node = services[item.service].service->process[item.node];
    group.key = work_key(node.activity, node.label, *services[item.service].catalog);
  }
  std::ranges::sort(groups, {}, [](const WorkGroup& group) {
    return std::tuple(std::string_view(group.key.key), group.members.front().service,
                      group.members.front().node);
  });
  return groups;
}

}  // namespace

std::vector<PlacedService> placed(const Portfolio& portfolio) {
  std::vector<PlacedService> services;
  services.reserve(portfolio.services.size());
  for (const Service& service : portfolio.services) services.push_back({&service, &portfolio.catalog});
  return services;
}

std::vector<WorkGroup> work_groups(std::span<const PlacedService> services, const WorkSettings& settings) {
  const WorkItems work = work_items(services, settings);
  const std::vector<Alike> pairs =
      alike(work.meanings, settings.min_score.value_or(same_work), settings.jobs);
  return groups_of(services, work, unit_groups(work, pairs));
}

std::vector<WorkGroup> work_groups(const Portfolio& portfolio, const WorkSettings& settings) {
  return work_groups(placed(portfolio), settings);
}

}  // namespace hamvar
