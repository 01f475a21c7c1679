// SPDX-License-Identifier: Apache-2.0
#include "match/service_pairs.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <unordered_map>

namespace hamvar {
namespace {

/// What more steps do is common to services of all kinds.
constexpr std::size_t most_members = 50;

struct Part {
  std::size_t service = 0;
  std::size_t steps = 0;
};

/// How many members each service has, in their order.
std::vector<Part> parts_of(const WorkGroup& group) {
  std::vector<Part> parts;
  for (const WorkMember& member : group.members) {
    if (parts.empty() || parts.back().service != member.service) parts.push_back({member.service, 0});
    ++parts.back().steps;
  }
  return parts;
}

using Common = std::unordered_map<std::uint64_t, std::size_t>;

void count(const std::vector<Part>& parts, Common& common) {
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (std::size_t j = i + 1; j < parts.size(); ++j)
      common[std::uint64_t{parts[i].service} << 32 | parts[j].service] +=
          std::min(parts[i].steps, parts[j].steps);
}

}  // namespace

std::vector<ServicePair> service_pairs(const std::vector<PlacedService>& services,
                                       const std::vector<WorkGroup>& groups) {
  Common common;
  for (const WorkGroup& group : groups)
    if (group.members.size() <= most_members) count(parts_of(group), common);
  std::vector<ServicePair> pairs;
  for (const auto& [key, steps] : common) {
    const std::size_t a = key >> 32;
    const std::size_t b = key & 0xFFFFFFFF;
    const std::size_t all =
        activities(services[a].service->process).size() + activities(services[b].service->process).size();
    if (4 * steps >= all)
      pairs.push_back({a, b, steps, 2 * static_cast<double>(steps) / static_cast<double>(all)});
  }
  std::ranges::sort(pairs, {},
                    [](const ServicePair& pair) { return std::tuple(-pair.share, pair.a, pair.b); });
  return pairs;
}

}  // namespace hamvar
