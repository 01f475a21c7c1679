// SPDX-License-Identifier: Apache-2.0
#include "simulate/run.hpp"

#include <algorithm>

namespace hamvar {
namespace {

/// Cases that come after the counted ones, so that those end in a full world, are at most so many times as
/// many.
constexpr std::uint64_t most_more = 10;

std::uint32_t actors_of(const plan::Plan& plan) {
  std::uint32_t most = 0;
  for (const plan::Task& task : plan.tasks) most = std::max(most, task.actor + 1);
  return most;
}

}  // namespace

Run::Run(const plan::Plan& plan, const Horizon& horizon, std::uint32_t replication)
    : plan_(plan),
      horizon_(horizon),
      random_(horizon.seed, 2 * std::uint64_t{replication}),
      arrivals_(horizon.seed, 2 * std::uint64_t{replication} + 1),
      senders_(actors_of(plan)) {
  for (const plan::Pool& pool : plan.pools) desks_.emplace_back(pool);
  for (const Batching& batching : plan.batches)
    gatherings_.push_back({{}, std::vector<char>(batching.rules.size(), 0)});
  tally_.steps.resize(plan.tasks.size());
}

Tally Run::go() {
  schedule_arrival();
  while (!events_.empty() && counted_ended_ < horizon_.cases) {
    const SimEvent event = events_.pop();
    now_ = event.time;
    ++tally_.events;
    happen(event);
  }
  return result();
}

Tally Run::result() {
  tally_.unfinished += horizon_.cases - counted_ended_;
  tally_.arrivals = arrived_;
  for (Desk& desk : desks_) {
    desk.measure_until(now_);
    tally_.pools.push_back({desk.utilisation(), desk.mean_busy(), desk.mean_queue(),
                            static_cast<double>(desk.longest()), desk.mean_wait()});
  }
  return std::move(tally_);
}

void Run::schedule(double time, SimEvent event) {
  event.time = time;
  event.number = ++number_;
  events_.push(event);
}

std::uint64_t Run::schedule_job(double time, Index job) {
  schedule(time, {.id = job, .kind = SimEvent::step_on});
  return number_;
}

void Run::happen(const SimEvent& event) {
  switch (event.kind) {
    case SimEvent::arrival:
      return arrive();
    case SimEvent::timer:
      return time_is_up(event);
    case SimEvent::opening:
      desks_[event.id].opening_is_due = false;
      return call_next(event.id);
    case SimEvent::batch_check:
      return check(event.id, event.which);
    case SimEvent::step_on:
      break;
  }
  Job& job = jobs_[event.id];
  if (job.ticket != event.number) return;  // it was interrupted
  if (job.state == Job::working) return finish(event.id);
  const Index at = job.at;
  if (job.state == Job::delayed)
    ask_for_work(event.id);
  else if (job.state == Job::in_batch)
    finish_member(event.id, now_, job.work, 1);
  else
    move_on(event.id);
  go_on(at);
}

void Run::schedule_arrival() {
  const std::uint64_t counted = horizon_.warm_up + horizon_.cases;
  if (arrived_ >= counted * (1 + most_more)) return;
  last_arrival_ = plan_.arrival_calendar.after(last_arrival_, plan_.arrival(arrivals_));
  schedule(last_arrival_, {.kind = SimEvent::arrival});
}

std::uint32_t Run::sampled_priority() {
  if (plan_.attributes.empty()) return 0;
  std::vector<double> values;
  for (const plan::Attribute& attribute : plan_.attributes) {
    const double u = arrivals_.uniform();
    const auto first = std::ranges::find_if(attribute.up_to, [&](double up_to) { return u < up_to; });
    values.push_back(attribute.up_to.empty() ? attribute.number(arrivals_)
                                             : static_cast<double>(first - attribute.up_to.begin()));
  }
  for (const plan::Priority& priority : plan_.priorities)
    for (const auto& all : priority.any_of)
      if (std::ranges::all_of(all, [&](const plan::Requirement& asked) {
            return asked.least <= values[asked.attribute] && values[asked.attribute] <= asked.most;
          }))
        return priority.level;
  return UINT32_MAX;
}

void Run::arrive() {
  Index at = static_cast<Index>(cases_.size());
  if (free_cases_.empty()) {
    cases_.emplace_back();
    resting_.resize(resting_.size() + plan_.places, 0);
    resting_senders_.resize(resting_.size(), Senders::nobody);
    if (!plan_.some_joins.empty()) busy_.resize(busy_.size() + plan_.nodes.size(), 0);
  } else {
    at = free_cases_.back();
    free_cases_.pop_back();
  }
  Case& it = cases_[at] = {};
  it.number = arrived_++;
  it.arrived = now_;
  it.priority = sampled_priority();
  it.sums.user_cost = plan_.user_cost;
  if (it.number == horizon_.warm_up)
    for (Desk& desk : desks_) desk.measure_from(now_);
  schedule_arrival();
  for (const Index start : plan_.starts) put(start, Senders::nobody);
  go_on(at);
}

/// The case has nothing that can go on by itself: it has ended, cannot end, or was given up.
void Run::close_case(Index at) {
  const Case& it = cases_[at];
  if (counts(it)) {
    ++counted_ended_;
    if (it.given_up) {
      ++tally_.undecided;
    } else if (it.resting > 0) {
      ++tally_.unfinished;
    } else {
      tally_.cycle_times.push_back(now_ - it.arrived);
      tally_.sums += it.sums;
    }
  }
  const auto first = static_cast<std::ptrdiff_t>(std::size_t{at} * plan_.places);
  std::fill_n(resting_.begin() + first, plan_.places, std::uint32_t{0});
  std::fill_n(resting_senders_.begin() + first, plan_.places, Senders::nobody);
  free_cases_.push_back(at);
}

}  // namespace hamvar
