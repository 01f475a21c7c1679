// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

enum class Fate { kept, removed, added, moved, merged, changed };

/// Before and after in one graph: all nodes and flows of both, matched by id (of flows: by their two ends).
/// `moved`: other neighbours than before, or put into a parallel block; `changed`: same place, other values;
/// `merged`: stands for several of before (edit's MergeActivities or FoldIntoCall), whose other members are
/// `removed`.
struct Combined {
  Process process;
  std::vector<Fate> nodes;  ///< by vertex
  std::vector<Fate> flows;  ///< by position in boost::edges(process): kept, removed or added
};

struct Edit;
[[nodiscard]] Combined combine(const Process& before, const Process& after, const std::vector<Edit>& edits);

}  // namespace hamvar
