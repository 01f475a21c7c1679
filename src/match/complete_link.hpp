// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

namespace hamvar {

/// Two of many things, and how alike they are.
struct Link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float score = 0;
};

/// Clusters in which everything is linked with everything, by thing: the smallest number in its cluster. The
/// most alike first, of equals the smallest numbers first, two clusters become one if all links between them
/// are there; so nothing is together for having a third thing in common. At most one link between two things.
///
/// Complete-link clustering in the order of Kruskal's spanning tree. A link that is passed over stays
/// useless, as the clusters at its ends only grow: each is looked at once. The links of the cluster with
/// fewer neighbours are moved to the other, so that it takes O(links x log things).
[[nodiscard]] std::vector<std::uint32_t> complete_link(std::size_t things, std::vector<Link> links);

}  // namespace hamvar
