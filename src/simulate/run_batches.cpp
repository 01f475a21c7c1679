// SPDX-License-Identifier: Apache-2.0
// Steps that are done for several cases together.
#include <algorithm>
#include <cmath>

#include "simulate/run.hpp"

namespace hamvar {
namespace {

constexpr double day_length = 86400;
constexpr double as_good_as = 1e-6;  ///< a sum of times is rounded: seconds by which it may miss

bool has_moment(const FiringRule& rule) { return rule.day >= 0 || rule.hour >= 0 || rule.every > 0; }

/// The first moment after `now` at which the rule is asked.
double next_moment(const FiringRule& rule, double now) {
  const double of_day = std::max(rule.hour, 0.0) * 3600;
  if (rule.every > 0) {
    const double first = std::max(rule.day, 0) * day_length + of_day;
    return first + std::max(std::floor((now - first) / rule.every) + 1, 0.0) * rule.every;
  }
  const double period = rule.day < 0 ? day_length : week;
  const double first = std::max(rule.day, 0) * day_length + of_day;
  return first + (std::floor((now - first) / period) + 1) * period;
}

double factor_of(const Batching& batching, std::size_t size) {
  double factor = 1;
  for (const auto& [from, times] : batching.factors)
    if (size >= from) factor = times;
  return factor;
}

}  // namespace

void Run::gather(Index job) {
  const Index batch = task_of(jobs_[job]).batch;
  jobs_[job].state = Job::gathering;
  gatherings_[batch].jobs.push_back(job);
  const std::vector<FiringRule>& rules = plan_.batches[batch].rules;
  const bool ready = std::ranges::any_of(
      rules, [&](const FiringRule& rule) { return !has_moment(rule) && fires(batch, rule); });
  if (ready) return fire(batch);
  const bool first = gatherings_[batch].jobs.size() == 1;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const SimEvent asked{.id = batch, .kind = SimEvent::batch_check, .which = static_cast<std::uint16_t>(i)};
    if (has_moment(rules[i])) continue;
    if (rules[i].newest > 0) schedule(now_ + rules[i].newest, asked);
    if (rules[i].oldest > 0 && first) schedule(now_ + rules[i].oldest, asked);
  }
  schedule_checks(batch);
}

void Run::schedule_checks(Index batch) {
  Gathering& gathering = gatherings_[batch];
  if (gathering.jobs.empty()) return;
  const std::vector<FiringRule>& rules = plan_.batches[batch].rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!has_moment(rules[i]) || gathering.check_is_due[i] != 0) continue;
    gathering.check_is_due[i] = 1;
    schedule(next_moment(rules[i], now_),
             {.id = batch, .kind = SimEvent::batch_check, .which = static_cast<std::uint16_t>(i)});
  }
}

void Run::check(Index batch, Index rule) {
  const FiringRule& asked = plan_.batches[batch].rules[rule];
  if (has_moment(asked)) gatherings_[batch].check_is_due[rule] = 0;
  if (fires(batch, asked)) fire(batch);
  schedule_checks(batch);
}

bool Run::fires(Index batch, const FiringRule& rule) const {
  const std::vector<Index>& jobs = gatherings_[batch].jobs;
  if (jobs.empty() || jobs.size() < rule.size) return false;
  return now_ - jobs_[jobs.front()].ready >= rule.oldest - as_good_as &&
         now_ - jobs_[jobs.back()].ready >= rule.newest - as_good_as;
}

void Run::fire(Index batch) {
  std::vector<Index>& jobs = gatherings_[batch].jobs;
  const Index whole = add_job(none, jobs_[jobs.front()].node, Senders::nobody, Job::gathering);
  jobs_[whole].ready = now_;
  for (std::size_t i = jobs.size(); i-- > 0;) {
    jobs_[jobs[i]].state = Job::in_batch;
    jobs_[jobs[i]].next = jobs_[whole].members;
    jobs_[whole].members = jobs[i];
  }
  jobs.clear();
  line_up(whole);
}

/// When the resource is done with all of it.
double Run::start_batch(Index job, const plan::PlannedPerformer& performer) {
  const Batching& batching = plan_.batches[task_of(jobs_[job]).batch];
  const Calendar& calendar = desks_[performer.pool].calendar();
  std::size_t size = 0;
  for (Index member = jobs_[job].members; member != none; member = jobs_[member].next) ++size;
  const double factor = factor_of(batching, size);
  const double together = batching.kind == BatchKind::Parallel ? performer.work(random_) * factor : 0;
  double sum = together;
  for (Index member = jobs_[job].members; member != none; member = jobs_[member].next) {
    Job& it = jobs_[member];
    it.pool = performer.pool;
    it.work = together;
    if (batching.kind == BatchKind::Parallel) continue;
    it.work = performer.work(random_) * factor;
    sum += it.work;
    if (batching.kind == BatchKind::Sequential) it.ticket = schedule_job(calendar.after(now_, sum), member);
  }
  jobs_[job].work = sum;
  return calendar.after(now_, sum);
}

/// The members of a sequential batch have left one by one.
void Run::finish_batch(Index job) {
  const BatchKind kind = plan_.batches[task_of(jobs_[job]).batch].kind;
  std::vector<Index> members;
  if (kind != BatchKind::Sequential)
    for (Index member = jobs_[job].members; member != none; member = jobs_[member].next)
      members.push_back(member);
  free_job(job);
  const double share = kind == BatchKind::Parallel ? 1 / static_cast<double>(members.size()) : 1;
  for (const Index member : members) {
    const Index at = jobs_[member].at;
    finish_member(member, now_, jobs_[member].work, share);
    go_on(at);
  }
}

}  // namespace hamvar
