// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// How many nodes there are without which a connected part of the process, whatever the direction of its
/// arcs, would fall apart: its articulation points.
[[nodiscard]] std::size_t cut_vertices(const Process& process);

}  // namespace hamvar
