// SPDX-License-Identifier: Apache-2.0
// Steps: they lie, wait for somebody, are worked on, and may have to be done again.
#include <algorithm>
#include <utility>

#include "simulate/run.hpp"

namespace hamvar {

using plan::PlannedPerformer;
using plan::Task;

namespace {

constexpr double rounding = 1e-6;  ///< seconds: the difference of two moments is not exact

}  // namespace

Run::Index Run::add_job(Index at, Index node, Index senders, Job::State state) {
  Index job = free_jobs_;
  if (job == none) {
    job = static_cast<Index>(jobs_.size());
    jobs_.emplace_back();
  } else {
    free_jobs_ = jobs_[job].next;
  }
  jobs_[job] = {.state = state, .at = at, .node = node, .senders = senders, .life = jobs_[job].life};
  if (at == none) return job;
  ++cases_[at].jobs;
  if (!busy_.empty()) ++busy_[std::size_t{at} * plan_.nodes.size() + node];
  return job;
}

void Run::free_job(Index job) {
  Job& it = jobs_[job];
  if (it.at != none) {
    --cases_[it.at].jobs;
    if (!busy_.empty()) --busy_[std::size_t{it.at} * plan_.nodes.size() + it.node];
  }
  it.state = Job::free;
  it.ticket = 0;
  ++it.life;
  it.next = std::exchange(free_jobs_, job);
}

void Run::begin_task(Index at, Index node, Index senders) {
  const Index job = add_job(at, node, senders, Job::delayed);
  const Task& task = task_of(jobs_[job]);
  cases_[at].sums.handoffs += senders_.others(senders, task.actor);
  for (std::size_t i = 0; i < task.timers.size(); ++i)
    schedule(now_ + task.timers[i].after(random_), {.id = job,
                                                    .life = jobs_[job].life,
                                                    .kind = SimEvent::timer,
                                                    .which = static_cast<std::uint16_t>(i)});
  if (task.delay.nothing())
    ask_for_work(job);
  else
    lie(job);
}

void Run::lie(Index job) {
  Job& it = jobs_[job];
  const double delay = task_of(it).delay(random_);
  cases_[it.at].sums.delay += delay;
  it.state = Job::delayed;
  it.ticket = schedule_job(now_ + delay, job);
}

void Run::ask_for_work(Index job) {
  Job& it = jobs_[job];
  it.ready = now_;
  const Task& task = task_of(it);
  if (task.performers.empty()) return finish_member(job, now_, 0, 1);
  if (task.batch != none) return gather(job);
  line_up(job);
}

/// Begins at once with who has been idle for longest, or waits for all that can do it.
void Run::line_up(Index job) {
  Job& it = jobs_[job];
  const Task& task = task_of(it);
  const PlannedPerformer* idle = nullptr;
  for (const PlannedPerformer& each : task.performers) {
    const Desk& desk = desks_[each.pool];
    if (!desk.line.empty() || !desk.has_room(now_)) continue;
    if (idle == nullptr || desk.idle_since < desks_[idle->pool].idle_since) idle = &each;
  }
  if (idle != nullptr) return start(job, *idle);
  std::uint32_t priority = it.at == none ? UINT32_MAX : cases_[it.at].priority;
  for (Index member = it.members; member != none; member = jobs_[member].next)
    priority = std::min(priority, cases_[jobs_[member].at].priority);
  it.state = Job::queued;
  it.ticket = ++number_;
  const std::uint64_t ticket = it.ticket;
  for (const PlannedPerformer& each : task.performers) {
    desks_[each.pool].line.push({priority, ticket, job});
    desks_[each.pool].wait(now_);
  }
  for (const PlannedPerformer& each : task.performers)
    if (jobs_[job].ticket == ticket) call_next(each.pool);
}

void Run::call_next(Index pool) {
  Desk& desk = desks_[pool];
  while (!desk.line.empty()) {
    const Waiting first = desk.line.top();
    const bool there = jobs_[first.job].ticket == first.ticket;
    if (there && !desk.has_room(now_)) return wake_at_opening(pool);
    desk.line.pop();
    if (!there) continue;
    const auto& performers = task_of(jobs_[first.job]).performers;
    start(first.job, *std::ranges::find(performers, pool, &PlannedPerformer::pool));
  }
}

void Run::wake_at_opening(Index pool) {
  Desk& desk = desks_[pool];
  if (desk.opening_is_due || desk.calendar().is_open(now_)) return;
  desk.opening_is_due = true;
  schedule(desk.calendar().next_open(now_), {.id = pool, .kind = SimEvent::opening});
}

void Run::start(Index job, const PlannedPerformer& performer) {
  Job& it = jobs_[job];
  if (it.state == Job::queued)
    for (const PlannedPerformer& each : task_of(it).performers) desks_[each.pool].no_longer_wait(now_);
  Desk& desk = desks_[performer.pool];
  desk.begin(now_, now_ - it.ready);
  it.state = Job::working;
  it.pool = performer.pool;
  if (it.members == none) it.work = performer.work(random_);
  const double end = it.members == none ? desk.calendar().after(now_, it.work) : start_batch(job, performer);
  jobs_[job].ticket = schedule_job(end, job);
}

void Run::finish(Index job) {
  const Index pool = jobs_[job].pool;
  const Index at = jobs_[job].at;
  desks_[pool].end(now_);
  call_next(pool);
  if (jobs_[job].members != none) return finish_batch(job);
  finish_member(job, now_, jobs_[job].work, 1);
  go_on(at);
}

/// `work` is what it took, at `share_of_cost` of the pool's price.
void Run::finish_member(Index job, double ended, double work, double share_of_cost) {
  const Job& it = jobs_[job];
  const Task& task = task_of(it);
  Case& of = cases_[it.at];
  const Money hours = it.pool == none ? 0 : work * plan_.pools[it.pool].cost_per_second * share_of_cost;
  const double waited = ended - it.ready - work;
  const CaseSums once{.waiting = waited > rounding ? waited : 0,
                      .processing = work,
                      .state_cost = hours + task.cost,
                      .user_cost = task.user_cost,
                      .visits = task.visit ? 1.0 : 0.0};
  of.sums += once;
  if (counts(of)) {
    StepSums& step = tally_.steps[plan_.nodes[it.node].what];
    ++step.executions;
    step.waiting += once.waiting;
    step.processing += work;
    step.cost += once.state_cost;
  }
  move_on(job);
}

/// The job is done: its token goes on, unless it has to be done again.
void Run::move_on(Index job) {
  const Job it = jobs_[job];
  const bool is_task = plan_.nodes[it.node].work == plan::Work::task;
  const bool given_up = cases_[it.at].given_up;
  if (is_task && !given_up) {
    const double rework = task_of(it).rework;
    if (rework > 0 && random_.uniform() < rework) return lie(job);
  }
  free_job(job);
  if (!given_up) leave(it.at, it.node, is_task ? Senders::only(task_of(it).actor) : it.senders);
}

/// A boundary event of what is being done happens, if that is still so.
void Run::time_is_up(const SimEvent& event) {
  const Job it = jobs_[event.id];
  if (it.state == Job::free || it.life != event.life || cases_[it.at].given_up) return;
  const Task& task = task_of(it);
  const plan::Timer& timer = task.timers[event.which];
  if (timer.interrupting) {
    drop_from_work(event.id);
    free_job(event.id);
  }
  put(timer.to, Senders::only(task.actor));
  go_on(it.at);
}

void Run::drop_from_work(Index job) {
  const Job it = jobs_[job];
  jobs_[job].ticket = 0;
  if (it.state == Job::queued)
    for (const PlannedPerformer& each : task_of(it).performers) desks_[each.pool].no_longer_wait(now_);
  if (it.state != Job::working) return;
  desks_[it.pool].end(now_);
  call_next(it.pool);
}

}  // namespace hamvar
