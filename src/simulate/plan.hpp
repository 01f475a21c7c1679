// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hamvar/model/service.hpp"
#include "simulate/calendar.hpp"
#include "simulate/sampler.hpp"

namespace hamvar::plan {

using Index = std::uint32_t;
inline constexpr Index none = UINT32_MAX;

enum class Join : std::uint8_t {
  any,
  all,
  some
};  ///< each token by itself; one of each flow; of each that is taken
enum class Work : std::uint8_t { nothing, task, wait };
enum class Split : std::uint8_t { one, all, some, race };  ///< race: the event behind it that comes first

struct Way {
  Index to = 0;
  Index place = none;     ///< where a token waits if `to` joins; none: it does not
  double share = 1;       ///< of a `some` split on its own; else of all ways up to here
  double none_taken = 0;  ///< of a `some` split: that neither this way nor one behind it is taken
};

struct PlannedNode {
  Join join = Join::any;
  Work work = Work::nothing;
  Split split = Split::all;
  Index what = none;  ///< index of the task, or of the wait
  Index first_way = 0;
  Index ways = 0;
  Index first_place = 0;  ///< of a join
  Index places = 0;
};

struct Timer {
  Sampler after;
  Index to = 0;  ///< the boundary event
  bool interrupting = true;
};

struct PlannedPerformer {
  Index pool = 0;
  Sampler work;
};

struct Task {
  Index node = 0;
  Sampler delay;
  std::vector<PlannedPerformer> performers;
  std::vector<Timer> timers;
  double rework = 0;
  Money cost = 0;
  Money user_cost = 0;
  Index actor = 0;
  Index batch = none;
  bool visit = false;
};

struct Pool {
  std::uint32_t capacity = 1;
  Money cost_per_second = 0;
  Calendar calendar;
};

/// A sampled attribute of a case, and the priorities that follow from all of them.
struct Attribute {
  std::vector<double> up_to;  ///< of values: the probability of each or one before it
  Sampler number;
};
struct Requirement {
  Index attribute = 0;
  double least = 0;  ///< of values: their index
  double most = 0;
};
struct Priority {
  std::uint32_t level = 1;
  std::vector<std::vector<Requirement>> any_of;
};

/// A process and its scenario as arrays of small numbers.
struct Plan {
  std::vector<PlannedNode> nodes;
  std::vector<Way> ways;
  std::vector<Sampler> waits;
  std::vector<Task> tasks;
  std::vector<Pool> pools;
  std::vector<Batching> batches;
  std::vector<Attribute> attributes;
  std::vector<Priority> priorities;  ///< the first to be served first
  Sampler arrival;
  Calendar arrival_calendar;
  std::vector<Index> starts;
  Index places = 0;
  /// By place of a `some` join: the nodes from which a token can come to it without passing the join.
  std::vector<std::vector<char>> upstream;
  std::vector<Index> some_joins;  ///< nodes
  Money user_cost = 0;
  std::uint64_t most_passes = 0;
  std::vector<Text> notes;       ///< what of the scenario is not followed, or assumed
  std::vector<NodeRef> of_task;  ///< by task: its node in the service's process
};

/// Throws UsageError if the scenario names what the service does not have, or contradicts itself.
[[nodiscard]] Plan make_plan(const Service& service, const Scenario& scenario);

}  // namespace hamvar::plan
