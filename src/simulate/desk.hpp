// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <queue>
#include <vector>

#include "simulate/plan.hpp"

namespace hamvar {

/// A job that waits for a pool. It is no longer there once the job's ticket is another one.
struct Waiting {
  std::uint32_t priority = 0;
  std::uint64_t ticket = 0;
  std::uint32_t job = 0;
  friend bool operator<(const Waiting& a, const Waiting& b) {  // the greatest is served first
    return a.priority != b.priority ? a.priority > b.priority : a.ticket > b.ticket;
  }
};

/// A resource pool at work: who waits for it, how many are busy, and what has been measured since the
/// warm-up.
class Desk {
 public:
  explicit Desk(const plan::Pool& pool) : pool_(&pool) {}

  std::priority_queue<Waiting> line;
  bool opening_is_due = false;  ///< it is on the list of what will happen that the pool opens
  double idle_since = 0;

  [[nodiscard]] bool has_room(double now) const {
    return busy_ < pool_->capacity && pool_->calendar.is_open(now);
  }
  [[nodiscard]] const Calendar& calendar() const { return pool_->calendar; }
  [[nodiscard]] const plan::Pool& pool() const { return *pool_; }

  void wait(double now) {
    note_queue(now);
    longest_ = std::max(longest_, ++waiting_);
  }
  void no_longer_wait(double now) {
    note_queue(now);
    --waiting_;
  }
  void begin(double now, double waited) {
    note_work(now);
    ++busy_;
    ++served_;
    waited_ += waited;
  }
  void end(double now) {
    note_work(now);
    --busy_;
    idle_since = now;
  }

  /// From here on it is measured.
  void measure_from(double now) {
    note_queue(now);
    note_work(now);
    begun_ = now;
    queued_ = worked_ = waited_ = 0;
    served_ = 0;
    longest_ = waiting_;
  }
  void measure_until(double now) {
    note_queue(now);
    note_work(now);
    ended_ = now;
  }

  /// Share of its open time, in what was measured; meaningless for an unlimited pool.
  [[nodiscard]] double utilisation() const {
    const double open = pool_->calendar.between(begun_, ended_) * pool_->capacity;
    return open > 0 ? worked_ / open : 0;
  }
  [[nodiscard]] double mean_queue() const { return ended_ > begun_ ? queued_ / (ended_ - begun_) : 0; }
  [[nodiscard]] double mean_wait() const { return served_ > 0 ? waited_ / static_cast<double>(served_) : 0; }
  [[nodiscard]] double mean_busy() const {
    const double open = pool_->calendar.between(begun_, ended_);
    return open > 0 ? worked_ / open : 0;
  }
  [[nodiscard]] std::uint64_t longest() const { return longest_; }

 private:
  void note_queue(double now) {
    queued_ += static_cast<double>(waiting_) * (now - queue_noted_);
    queue_noted_ = now;
  }
  void note_work(double now) {
    if (busy_ > 0) worked_ += busy_ * pool_->calendar.between(work_noted_, now);
    work_noted_ = now;
  }

  const plan::Pool* pool_;
  std::uint32_t busy_ = 0;
  std::uint64_t waiting_ = 0;
  std::uint64_t longest_ = 0;
  std::uint64_t served_ = 0;
  double queue_noted_ = 0;
  double work_noted_ = 0;
  double queued_ = 0;  ///< time x waiting
  double worked_ = 0;  ///< open time x busy
  double waited_ = 0;
  double begun_ = 0;
  double ended_ = 0;
};

}  // namespace hamvar
