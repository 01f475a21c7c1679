// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// A process with each strongly connected component taken as one, so that there are no cycles.
struct Condensed {
  std::vector<std::size_t> component;  ///< by node; an arc between two of them leads to the smaller number
  std::vector<std::size_t> size;       ///< by component: its nodes
};
[[nodiscard]] Condensed condense(const Process& process);

/// Those that can be come back to.
[[nodiscard]] std::size_t nodes_on_cycles(const Process& process, const Condensed& condensed);

/// Arcs on the longest path, where all nodes of a component are passed; nothing without a node.
[[nodiscard]] std::optional<std::uint64_t> longest_path(const Process& process, const Condensed& condensed);

}  // namespace hamvar
