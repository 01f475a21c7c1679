// SPDX-License-Identifier: Apache-2.0
// The token game: what happens to a case in no time between one step and the next.
#include <algorithm>
#include <limits>

#include "simulate/run.hpp"

namespace hamvar {

using plan::Join;
using plan::PlannedNode;
using plan::Split;
using plan::Way;
using plan::Work;

void Run::go_on(Index at) {
  do {
    while (!steps_.empty()) {
      const Step step = steps_.back();
      steps_.pop_back();
      if (++cases_[at].passes > plan_.most_passes) {
        cases_[at].given_up = true;
        steps_.clear();
        break;
      }
      reach(at, step);
    }
  } while (cases_[at].resting > 0 && !cases_[at].given_up &&
           (open_some_join(at, false) || (cases_[at].jobs == 0 && open_some_join(at, true))));
  if (cases_[at].jobs == 0) close_case(at);
}

void Run::reach(Index at, const Step& step) {
  const PlannedNode& node = plan_.nodes[step.node];
  Index senders = step.senders;
  if (step.place != none) {
    const auto joined = join(at, step);
    if (!joined) return;
    senders = *joined;
  }
  switch (node.work) {
    case Work::task:
      return begin_task(at, step.node, senders);
    case Work::wait: {
      const Index job = add_job(at, step.node, senders, Job::waiting);
      jobs_[job].ticket = schedule_job(now_ + plan_.waits[node.what](random_), job);
      return;
    }
    case Work::nothing:
      return leave(at, step.node, senders);
  }
}

/// The token rests. From whom the joined one comes, if the join can go on with it.
std::optional<Run::Index> Run::join(Index at, const Step& step) {
  const std::size_t here = std::size_t{at} * plan_.places + step.place;
  ++resting_[here];
  ++cases_[at].resting;
  resting_senders_[here] = senders_.joined(resting_senders_[here], step.senders);
  const PlannedNode& node = plan_.nodes[step.node];
  if (node.join == Join::some) return std::nullopt;
  const auto* const first = &resting_[std::size_t{at} * plan_.places + node.first_place];
  const bool all = std::all_of(first, first + node.places, [](std::uint32_t tokens) { return tokens > 0; });
  return all ? std::optional(take(at, step.node)) : std::nullopt;
}

/// One token from each place of the join that has any.
Run::Index Run::take(Index at, Index node) {
  const PlannedNode& join = plan_.nodes[node];
  Index senders = Senders::nobody;
  for (Index i = 0; i < join.places; ++i) {
    const std::size_t here = std::size_t{at} * plan_.places + join.first_place + i;
    if (resting_[here] == 0) continue;
    senders = senders_.joined(senders, resting_senders_[here]);
    --cases_[at].resting;
    if (--resting_[here] == 0) resting_senders_[here] = Senders::nobody;
  }
  return senders;
}

bool Run::taken(Index at, Index node) const {
  const PlannedNode& join = plan_.nodes[node];
  const auto* const first = &resting_[std::size_t{at} * plan_.places + join.first_place];
  return std::any_of(first, first + join.places, [](std::uint32_t tokens) { return tokens > 0; });
}

/// OMG BPMN 2.0.2, table 13.3: a token elsewhere can come onto a free flow into the join, and not as well
/// onto one that is taken.
bool Run::may_still_come(Index at, Index node) const {
  const PlannedNode& join = plan_.nodes[node];
  for (Index other = 0; other < plan_.nodes.size(); ++other) {
    const bool rests = plan_.nodes[other].join != Join::any && other != node && taken(at, other);
    if (!rests && busy_[std::size_t{at} * plan_.nodes.size() + other] == 0) continue;
    bool to_free = false;
    bool to_taken = false;
    for (Index i = 0; i < join.places; ++i) {
      const Index place = join.first_place + i;
      const bool is_taken = resting_[std::size_t{at} * plan_.places + place] > 0;
      if (plan_.upstream[place][other] != 0) (is_taken ? to_taken : to_free) = true;
    }
    if (to_free && !to_taken) return true;
  }
  return false;
}

/// Lets the first inclusive join go on that has all it can get, or at any rate the first that has something:
/// joins that wait for each other would wait for good.
bool Run::open_some_join(Index at, bool at_any_rate) {
  for (const Index node : plan_.some_joins) {
    if (!taken(at, node) || (!at_any_rate && may_still_come(at, node))) continue;
    leave(at, node, take(at, node));
    return true;
  }
  return false;
}

void Run::leave(Index at, Index node, Index senders) {
  const PlannedNode& it = plan_.nodes[node];
  const Way* const ways = plan_.ways.data() + it.first_way;
  const auto go = [&](const Way& way) { steps_.push_back({way.to, way.place, senders}); };
  switch (it.split) {
    case Split::all:
      for (Index i = it.ways; i-- > 0;) go(ways[i]);
      return;
    case Split::one: {
      const double u = random_.uniform();
      Index chosen = 0;
      Index last = 0;  // with any probability
      for (Index i = 1; i < it.ways; ++i)
        if (ways[i].share > ways[last].share) last = i;
      while (chosen < last && u >= ways[chosen].share) ++chosen;
      return go(ways[chosen]);
    }
    case Split::some:
      return leave_some(node, senders);
    case Split::race:
      return begin_race(at, node, senders);
  }
}

/// Each way by its own probability, given that at least one is taken.
void Run::leave_some(Index node, Index senders) {
  const PlannedNode& it = plan_.nodes[node];
  bool any = false;
  for (Index i = 0; i < it.ways; ++i) {
    const Way& way = plan_.ways[it.first_way + i];
    const double share = any ? way.share : way.share / (1 - way.none_taken);
    if (random_.uniform() >= share) continue;
    any = true;
    steps_.push_back({way.to, way.place, senders});
  }
}

void Run::begin_race(Index at, Index node, Index senders) {
  const PlannedNode& it = plan_.nodes[node];
  Index first = 0;
  double soonest = std::numeric_limits<double>::infinity();
  for (Index i = 0; i < it.ways; ++i) {
    const Index event = plan_.ways[it.first_way + i].to;
    const double wait = plan_.waits[plan_.nodes[event].what](random_);
    if (wait < soonest) {
      soonest = wait;
      first = event;
    }
  }
  const Index job = add_job(at, first, senders, Job::waiting);
  jobs_[job].ticket = schedule_job(now_ + soonest, job);
}

}  // namespace hamvar
