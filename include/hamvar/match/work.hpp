// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/model/portfolio.hpp"

namespace hamvar {

/// What an activity works on, so that the same work gets the same key whatever it is called:
/// the step kind with the document or registry, else with the normalised label.
struct WorkKey {
  std::string key;        ///< "enquire registry:tax-file documents:tax-debt", "approve label:..."
  bool by_label = false;  ///< weaker evidence than a common document or registry
};
[[nodiscard]] WorkKey work_key(const Activity& activity, const Text& label, const Catalog& catalog);

/// A step somewhere in a portfolio.
struct WorkMember {
  std::size_t service = 0;  ///< index into Portfolio::services
  NodeRef node = 0;
};

/// Steps that do the same work.
struct WorkGroup {
  WorkKey key;
  std::vector<WorkMember> members;  ///< in the order of services and nodes
};

/// All groups with at least two members, sorted by key. Linear in the number of activities: an index, no
/// pairs.
[[nodiscard]] std::vector<WorkGroup> same_work(const Portfolio& portfolio);
/// The same within one process; `service` of each member is 0.
[[nodiscard]] std::vector<WorkGroup> same_work(const Process& process);

}  // namespace hamvar
