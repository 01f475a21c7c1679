// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "simulate/desk.hpp"
#include "simulate/event_queue.hpp"
#include "simulate/plan.hpp"
#include "simulate/senders.hpp"
#include "simulate/tally.hpp"

namespace hamvar {

/// One replication: cases come until the last of those that are counted has ended, so that none of them is
/// served in a world that empties. Nothing in it depends on anything but its arguments.
class Run {
 public:
  Run(const plan::Plan& plan, const Horizon& horizon, std::uint32_t replication);
  Tally go();

 private:
  using Index = plan::Index;
  static constexpr Index none = plan::none;

  /// A token that is at a node, and not only on its way.
  struct Job {
    enum State : std::uint8_t { free, delayed, gathering, queued, working, in_batch, waiting };
    State state = free;
    Index at = 0;  ///< the case
    Index node = 0;
    Index senders = 0;
    Index pool = none;         ///< where it is worked on
    Index next = none;         ///< another member of the same batch, or another free job
    Index members = none;      ///< of a batch: the first
    std::uint32_t life = 0;    ///< other than those of the jobs before it in the same place
    std::uint64_t ticket = 0;  ///< of the event or the place in a line that it waits for
    double ready = 0;          ///< since when it could be worked on
    double work = 0;
  };
  struct Case {
    std::uint64_t number = 0;
    double arrived = 0;
    std::uint32_t jobs = 0;     ///< what can go on
    std::uint32_t resting = 0;  ///< tokens that wait at joins
    std::uint32_t priority = 0;
    std::uint64_t passes = 0;
    bool given_up = false;
    CaseSums sums;
  };
  struct Step {
    Index node;
    Index place;
    Index senders;
  };
  /// Jobs that wait to become a batch.
  struct Gathering {
    std::vector<Index> jobs;
    std::vector<char>
        check_is_due;  ///< by rule: the next moment to ask it is on the list of what will happen
  };

  // run.cpp: time
  void schedule(double time, SimEvent event);
  std::uint64_t schedule_job(double time, Index job);
  void happen(const SimEvent& event);
  void schedule_arrival();
  void arrive();
  [[nodiscard]] std::uint32_t sampled_priority();
  void close_case(Index at);
  [[nodiscard]] bool counts(const Case& it) const {
    return it.number >= horizon_.warm_up && it.number < horizon_.warm_up + horizon_.cases;
  }
  [[nodiscard]] Tally result();

  // run_tokens.cpp: what takes no time
  void put(Index node, Index senders) { steps_.push_back({node, none, senders}); }
  void go_on(Index at);
  void reach(Index at, const Step& step);
  void leave(Index at, Index node, Index senders);
  void leave_some(Index node, Index senders);
  void begin_race(Index at, Index node, Index senders);
  [[nodiscard]] std::optional<Index> join(Index at, const Step& step);
  [[nodiscard]] Index take(Index at, Index node);
  bool open_some_join(Index at, bool at_any_rate);
  [[nodiscard]] bool may_still_come(Index at, Index node) const;
  [[nodiscard]] bool taken(Index at, Index node) const;

  // run_work.cpp: steps
  Index add_job(Index at, Index node, Index senders, Job::State state);
  void free_job(Index job);
  void begin_task(Index at, Index node, Index senders);
  void lie(Index job);
  void ask_for_work(Index job);
  void line_up(Index job);
  void start(Index job, const plan::PlannedPerformer& performer);
  void call_next(Index pool);
  void wake_at_opening(Index pool);
  void finish(Index job);
  void finish_member(Index job, double ended, double work, double share_of_cost);
  void move_on(Index job);
  void time_is_up(const SimEvent& event);
  void drop_from_work(Index job);
  [[nodiscard]] const plan::Task& task_of(const Job& job) const {
    return plan_.tasks[plan_.nodes[job.node].what];
  }

  // run_batches.cpp
  void gather(Index job);
  void check(Index batch, Index rule);
  void schedule_checks(Index batch);
  [[nodiscard]] bool fires(Index batch, const FiringRule& rule) const;
  void fire(Index batch);
  double start_batch(Index job, const plan::PlannedPerformer& performer);
  void finish_batch(Index job);

  const plan::Plan& plan_;
  const Horizon horizon_;
  RandomStream random_;
  RandomStream arrivals_;  ///< on its own, so that the same cases come whatever the process does
  double now_ = 0;
  double last_arrival_ = 0;
  std::uint64_t number_ = 0;  ///< of the last event or ticket
  EventQueue events_;
  std::vector<Desk> desks_;
  std::vector<Gathering> gatherings_;
  std::vector<Job> jobs_;
  Index free_jobs_ = none;
  std::vector<Case> cases_;
  std::vector<Index> free_cases_;
  std::vector<std::uint32_t> resting_;  ///< by case and place: tokens there
  std::vector<Index> resting_senders_;  ///< the same: from whom
  std::vector<std::uint32_t> busy_;     ///< by case and node, only if there are inclusive joins: jobs there
  std::vector<Step> steps_;             ///< of the case that is going on
  Senders senders_;
  std::uint64_t arrived_ = 0;
  std::uint64_t counted_ended_ = 0;
  Tally tally_;
};

}  // namespace hamvar
