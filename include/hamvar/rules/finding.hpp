// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "hamvar/model/portfolio.hpp"
#include "hamvar/rewrite/edit.hpp"

namespace hamvar {

BOOST_DEFINE_ENUM_CLASS(Severity, info, warning, error)
BOOST_DEFINE_ENUM_CLASS(Group, input, soundness, modelling, parallel_work, redundancy, long_paths, access,
                        law, privacy)

/// A change that would mend a finding. Not yet verified: simplify/ does that.
struct Remedy {
  std::string service;  ///< id
  Edit edit;
  Text title;  ///< "Read the deed from the registry instead of asking for a certified copy"
  /// The redesign practice's name (Reijers and Limam Mansar 2005): "task elimination", "parallelism",
  /// "knock-out", ...
  std::string practice;
};

struct Finding {
  std::string rule;
  Severity severity = Severity::warning;
  Place place;  ///< where to begin
  Text message;
  std::vector<Place> others;         ///< the other places that take part
  std::vector<Place> run;            ///< nodes in the order in which they happen, that show it
  std::vector<Text> evidence;        ///< facts that it rests on, a line each
  std::optional<Money> yearly_cost;  ///< what it costs state and people a year, estimated
  std::optional<Remedy> remedy;
  bool fixable = false;  ///< `hamvar check --fix` mends it in the file
};

/// By file, position, rule and message; what is the same in all of them stays in its order.
void sort_by_place(std::vector<Finding>& findings);

}  // namespace hamvar
