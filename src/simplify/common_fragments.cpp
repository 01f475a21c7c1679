// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "hamvar/match/work.hpp"
#include "hamvar/simplify/shared_services.hpp"
#include "match/group_numbers.hpp"

namespace hamvar {
namespace {

constexpr std::size_t fewest_steps = 3;
constexpr std::size_t fewest_of_same_object = 2;

/// Where a common document or registry says of each step that it is the same work, two are enough.
bool are_enough(const Clone& copy, const GroupNumbers& numbers, const std::vector<WorkGroup>& groups) {
  std::set<std::uint32_t> different;
  for (const NodeRef node : copy.steps) different.insert(numbers.of(copy.service, node));
  const bool by_object =
      std::ranges::none_of(different, [&](std::uint32_t number) { return groups[number - 1].key.by_label; });
  return different.size() >= (by_object ? fewest_of_same_object : fewest_steps);
}

/// Copies come in the order of services.
bool of_several_services(const std::vector<Clone>& copies) {
  return copies.front().service != copies.back().service;
}

std::vector<std::vector<Clone>> same_work_in_a_row(const std::vector<PlacedService>& services) {
  const std::vector<WorkGroup> groups = work_groups(services, {.min_score = sure_of_labels});
  const GroupNumbers numbers(services, groups);
  std::vector<std::vector<Clone>> found = clones(
      services, {.fewest = [](std::size_t) { return fewest_of_same_object; },
                 .work = [&](std::size_t service, NodeRef node) { return numbers.of(service, node); }});
  std::erase_if(
      found, [&](const std::vector<Clone>& copies) { return !are_enough(copies.front(), numbers, groups); });
  return found;
}

}  // namespace

std::vector<std::vector<Clone>> common_fragments(const Portfolio& portfolio) {
  const std::vector<PlacedService> services = placed(portfolio);
  std::vector<std::vector<Clone>> found = same_work_in_a_row(services);
  std::ranges::move(clones(services, {.fewest = [](std::size_t) { return fewest_steps; }}),
                    std::back_inserter(found));
  std::erase_if(found, [](const std::vector<Clone>& copies) { return !of_several_services(copies); });
  return found;
}

}  // namespace hamvar
