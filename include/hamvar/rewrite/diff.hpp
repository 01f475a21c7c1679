// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

enum class Fate { kept, removed, added, moved, merged, changed };

/// A node before, and what has become of it. `moved`: other neighbours than before, or put into a parallel
/// block; `changed`: same place, other values; `merged`: stands for several of before, whose other members
/// are removed.
struct NodePair {
  NodeRef before = 0;
  NodeRef after = 0;
  Fate fate = Fate::kept;
};

/// Before and after in one graph: all nodes and flows of both. What has a partner is there once, as it is
/// after. Ids are those of after; a removed node whose id is taken there gets another one.
struct Combined {
  Process process;
  std::vector<Fate> nodes;  ///< by vertex; the removed ones are of before, all others of after
  std::vector<Fate> flows;  ///< by position in boost::edges(process): kept, removed or added
};

/// Each node is in one pair at most. Flows are matched by their two ends; of several, in their order.
[[nodiscard]] Combined combine(const Process& before, const Process& after,
                               const std::vector<NodePair>& pairs);

struct Edit;
/// The nodes that have the same id, with what the edits made of them.
[[nodiscard]] std::vector<NodePair> pairs_by_id(const Process& before, const Process& after,
                                                const std::vector<Edit>& edits);
/// Of a process and what edits made of it: matched by id.
[[nodiscard]] inline Combined combine(const Process& before, const Process& after,
                                      const std::vector<Edit>& edits) {
  return combine(before, after, pairs_by_id(before, after, edits));
}

}  // namespace hamvar
