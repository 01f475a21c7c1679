// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hamvar/model/portfolio.hpp"

namespace hamvar {

class Lexicon;

/// What an activity works on, so that the same work gets the same key whatever it is called:
/// the step kind with the document or registry, else with the normalised label.
struct WorkKey {
  std::string key;        ///< "enquire registry:tax-file documents:tax-debt", "approve label:..."
  bool by_label = false;  ///< weaker evidence than a common document or registry
};
[[nodiscard]] WorkKey work_key(const Activity& activity, const Text& label, const Catalog& catalog);
/// One word alone ("check") says too little to call two steps the same.
[[nodiscard]] bool telling(const WorkKey& key);

/// A step somewhere in a portfolio.
struct WorkMember {
  std::size_t service = 0;  ///< index into the services that were asked about
  NodeRef node = 0;
  /// How alike it is to what most in the group say (0 to 1): 1 where all work on the same, else by labels.
  double score = 1;
};

/// Steps that do the same work.
struct WorkGroup {
  WorkKey key;                      ///< of what most of the members say
  std::vector<WorkMember> members;  ///< in the order of services and nodes
  /// The least of its members' scores.
  [[nodiscard]] double score() const;
};

/// A service with the catalogue that it refers to; both outlive it.
struct PlacedService {
  const Service* service = nullptr;
  const Catalog* catalog = nullptr;
};
[[nodiscard]] std::vector<PlacedService> placed(const Portfolio& portfolio);

struct WorkSettings {
  const Lexicon* lexicon = nullptr;      ///< outlives the call; none: the one that comes with hamvar
  std::optional<double> min_score = {};  ///< of labels, above 0 and at most 1; nothing: same_work of text/
  unsigned jobs = 1;                     ///< the result does not depend on it
};

/// How alike labels are where nobody looks at what they are said of: what a check tells has to be right.
inline constexpr double sure_of_labels = 0.9;

/// All groups with at least two members, sorted by key. Steps are one work if they are of one kind and work
/// on the same documents or registry (of one catalogue). Steps that name none are one work if all their
/// labels say the same, each with each, and their kinds do not differ; they join those of an object if their
/// labels are like those of this one alone. Groups depend neither on the order of the services nor on any id
/// of a node. Near-linear in the number of activities: src/match/alike.hpp and unit_groups.hpp say how.
[[nodiscard]] std::vector<WorkGroup> work_groups(std::span<const PlacedService> services,
                                                 const WorkSettings& settings = {});
[[nodiscard]] std::vector<WorkGroup> work_groups(const Portfolio& portfolio,
                                                 const WorkSettings& settings = {});
/// Within one process, where labels must be spelled alike in one language: what one service calls by two
/// names is seldom the same. `service` of each member is 0.
[[nodiscard]] std::vector<WorkGroup> work_groups(const Process& process);

}  // namespace hamvar
