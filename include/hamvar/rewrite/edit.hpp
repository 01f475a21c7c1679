// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The primitive changes that every proposal is made of. They name nodes by id, so that they can follow one
/// another.
#include <string>
#include <variant>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// Takes an activity out; its predecessor leads to its successor. It has one flow in and one out.
struct RemoveActivity {
  std::string node;
};

/// Puts other values into an activity; id, place in the graph stay. An empty label keeps the old one.
struct ReplaceActivity {
  std::string node;
  Text label;
  Activity activity;
};

/// Puts one activity in the place of a chain of neighbours. The first one's id stays.
struct MergeActivities {
  std::vector<std::string> chain;
  Text label;
  Activity activity;
};

/// Moves a chain of activities, or a knock-out (a check with the split behind it: `last` = the split), before
/// another node. What falls out heals: predecessor leads to successor.
struct MoveBefore {
  std::string first;
  std::string last;
  std::string before;
};

/// Makes one parallel block out of a chain of activities: each of them is in exactly one branch, in its
/// order.
struct MakeParallel {
  std::vector<std::vector<std::string>> branches;
};

/// Puts one call activity in the place of a part of the process with one way in and one way out: activities
/// and gateways. The first node is an activity; its id stays. What the call does is defined elsewhere
/// (shared_call.hpp).
struct FoldIntoCall {
  std::vector<std::string> nodes;
  Text label;
  Activity call;
};

using Change =
    std::variant<RemoveActivity, ReplaceActivity, MergeActivities, MoveBefore, MakeParallel, FoldIntoCall>;

struct Edit {
  std::vector<Change> changes;  ///< in this order
};

/// Ids of the nodes that an edit names.
[[nodiscard]] std::vector<std::string> touched(const Edit& edit);

}  // namespace hamvar
