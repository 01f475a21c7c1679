// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hamvar/match/work.hpp"

namespace hamvar {

/// By service and node: the number of the group that a step is in, from 1.
class GroupNumbers {
 public:
  GroupNumbers(std::span<const PlacedService> services, const std::vector<WorkGroup>& groups)
      : numbers_(services.size()), counts_(services.size(), 0) {
    for (std::size_t i = 0; i < groups.size(); ++i)
      for (const WorkMember& member : groups[i].members) {
        std::vector<std::uint32_t>& own = numbers_[member.service];
        if (own.empty()) own.resize(num_vertices(services[member.service].service->process), 0);
        own[member.node] = static_cast<std::uint32_t>(i + 1);
        ++counts_[member.service];
      }
  }
  [[nodiscard]] std::uint32_t of(std::size_t service, NodeRef node) const {
    return numbers_[service].empty() ? 0 : numbers_[service][node];
  }
  [[nodiscard]] std::size_t grouped_steps(std::size_t service) const { return counts_[service]; }

 private:
  std::vector<std::vector<std::uint32_t>> numbers_;
  std::vector<std::size_t> counts_;
};

}  // namespace hamvar
