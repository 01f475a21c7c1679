// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "hamvar/compare/changes.hpp"

namespace hamvar::compare {

/// The flows between kept nodes that say something else than before, sorted by their ends after; `partner`:
/// of the nodes of before. Of several flows between the same two nodes those that say the same are one, the
/// others go by their order.
[[nodiscard]] std::vector<ChangedFlow> changed_flows(const Process& before, const Process& after,
                                                     const std::vector<std::optional<NodeRef>>& partner);

}  // namespace hamvar::compare
