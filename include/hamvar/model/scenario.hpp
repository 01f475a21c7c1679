// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a simulation assumes beside the process: who works when, how long things take, how cases come.
///
/// All times are in seconds. Elements of the process are named by their ids, in the file or in hamvar; flows
/// by their id, or by "from>to" where they have none. The world begins on a Monday at 00:00.
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "hamvar/model/quantity.hpp"

namespace hamvar {

/// Spelled as in a Prosimos scenario; `pert` is hamvar's own.
BOOST_DEFINE_ENUM_CLASS(DistributionKind, fix, uniform, norm, triang, expon, lognorm, gamma, pert,
                        histogram_sampling)

/// A random time. What `a`, `b` and `c` are:
///   fix: the value | uniform: min, max | norm: mean, standard deviation | triang: mode, min, max
///   expon: mean (from `least` on: least + an exponential time of mean a - least)
///   lognorm, gamma: mean, variance | pert: min, mode, max | histogram_sampling: nothing
struct RandomTime {
  DistributionKind kind = DistributionKind::fix;
  double a = 0;
  double b = 0;
  double c = 0;
  double least = 0;  ///< what lies outside of least ... most is drawn anew
  double most = std::numeric_limits<double>::infinity();
  /// Only of histogram_sampling: value, and the probability that it or one before it is drawn.
  std::vector<std::pair<double, double>> histogram = {};

  static RandomTime exactly(double value) { return {.a = value}; }
  static RandomTime exponential(double mean) { return {.kind = DistributionKind::expon, .a = mean}; }
  /// Of hamvar's min, mode and max: the beta distribution of the same mean.
  static RandomTime of(const Estimate& estimate);
  friend bool operator==(const RandomTime&, const RandomTime&) = default;
};

/// Open hours in seconds since Monday 00:00: 0 <= begin < end <= week.
struct WeeklyInterval {
  double begin = 0;
  double end = 0;
  friend bool operator==(const WeeklyInterval&, const WeeklyInterval&) = default;
};
inline constexpr double week = 7 * 86400.0;

/// Intervals in any order, which may overlap. None: always open.
struct WeeklyCalendar {
  std::string id;
  std::string name;
  std::vector<WeeklyInterval> open;
  friend bool operator==(const WeeklyCalendar&, const WeeklyCalendar&) = default;
};

/// People, or machines, who can stand in for each other.
struct ResourcePool {
  static constexpr std::uint32_t unlimited = UINT32_MAX;
  std::string id;
  std::string name;
  std::string profile;  ///< id of what Prosimos calls the profile; empty: the pool is one of its own
  std::uint32_t capacity = 1;
  Money cost_per_hour = 0;
  std::string calendar;  ///< id; empty: always open
  friend bool operator==(const ResourcePool&, const ResourcePool&) = default;
};

/// A pool that can do a step, and how long it works on it.
struct Performer {
  std::string pool;
  RandomTime work;
  friend bool operator==(const Performer&, const Performer&) = default;
};

/// How a step is done: first it lies (`delay`, nobody works on it), then it waits for whoever is free of
/// `performers`, then it is worked on; with probability `rework` all of that happens again.
struct StepPlan {
  std::string step;
  RandomTime delay;
  std::vector<Performer> performers;  ///< none: nobody is needed, and it takes the delay alone
  double rework = 0;                  ///< below 1
  Money cost = 0;                     ///< of the state, each time, beside the pool's hours
  Money user_cost = 0;                ///< each time
  friend bool operator==(const StepPlan&, const StepPlan&) = default;
};

/// How long an event is waited for; of a boundary event: how long after its host has begun it happens.
struct EventPlan {
  std::string event;
  RandomTime wait;
  friend bool operator==(const EventPlan&, const EventPlan&) = default;
};

/// Probabilities of the flows out of a gateway.
struct Branching {
  std::string gateway;
  std::vector<std::pair<std::string, double>> ways;  ///< flow, probability
  friend bool operator==(const Branching&, const Branching&) = default;
};

/// How the members of a batch are worked on. Sequential: one after another by one resource, each leaves when
/// it is done; Concurrent: the same, and all leave at the end; Parallel: all at once, for one time.
BOOST_DEFINE_ENUM_CLASS(BatchKind, Sequential, Concurrent, Parallel)

/// When a batch is done: as soon as all that is said holds. With a moment (`day`, `hour` or `every`) it is
/// asked at such moments only, else at any time.
struct FiringRule {
  std::uint32_t size = 0;  ///< at least so many wait
  double oldest = 0;       ///< the first of them has waited so long
  double newest = 0;       ///< the last of them has waited so long
  int day = -1;            ///< 0 = Monday; -1: any
  double hour = -1;        ///< of the day, 0 ... 24; -1: any, with a day 0
  double every = 0;        ///< 0, or a meeting after each so many seconds, the first after one of them
  friend bool operator==(const FiringRule&, const FiringRule&) = default;
};

/// A step that is done for several cases together.
struct Batching {
  std::string step;
  BatchKind kind = BatchKind::Parallel;
  std::vector<FiringRule> rules;  ///< any one of them
  /// From so many members on each member's time (of Parallel: the batch's) is multiplied by this.
  std::vector<std::pair<std::uint32_t, double>> factors;
  friend bool operator==(const Batching&, const Batching&) = default;
};

/// What a case is known to be from its beginning: one of `values` by its probability, or a number where there
/// are none.
struct CaseAttribute {
  std::string name;
  std::vector<std::pair<std::string, double>> values;
  RandomTime number;
  friend bool operator==(const CaseAttribute&, const CaseAttribute&) = default;
};

/// `value` is what the attribute must be, or it lies between `least` and `most`.
struct Condition {
  std::string attribute;
  std::string value;  ///< empty: the limits count
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  friend bool operator==(const Condition&, const Condition&) = default;
};

/// Cases for which all conditions of one list hold are served at this level; the lowest number is served
/// first, cases without a level last.
struct PriorityRule {
  std::uint32_t level = 1;
  std::vector<std::vector<Condition>> any_of;
  friend bool operator==(const PriorityRule&, const PriorityRule&) = default;
};

/// How long and how often is simulated.
struct Horizon {
  std::uint64_t cases = 1000;   ///< that are counted, in each replication
  std::uint64_t warm_up = 100;  ///< that come before them and are not counted
  std::uint32_t replications = 10;
  std::uint64_t seed = 1;
  friend bool operator==(const Horizon&, const Horizon&) = default;
};

struct Scenario {
  RandomTime arrival = RandomTime::exponential(3600);  ///< from one case to the next, in open time
  std::vector<WeeklyInterval> arrival_open;            ///< none: at any time
  std::vector<WeeklyCalendar> calendars;
  std::vector<ResourcePool> pools;
  std::vector<StepPlan> steps;
  std::vector<EventPlan> events;
  std::vector<Branching> branching;
  std::vector<Batching> batching;
  std::vector<CaseAttribute> attributes;
  std::vector<PriorityRule> priorities;
  Money user_cost = 0;               ///< of each case, beside its steps
  std::uint32_t most_passes = 1000;  ///< a case that comes to nodes more often than this times their number
                                     ///< is undecided: it goes round
  Horizon horizon;
  friend bool operator==(const Scenario&, const Scenario&) = default;
};

}  // namespace hamvar
