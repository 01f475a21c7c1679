// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long and how much: the figures of one service. docs/metrics.md has each formula with its source.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hamvar/measure/lead_time.hpp"
#include "hamvar/model/portfolio.hpp"

namespace hamvar {

/// A step's values with the catalogue's defaults put in.
struct StepValues {
  Estimate touch;
  Estimate wait;
  Estimate user_time;
  double rework = 0;          ///< probability to do it again
  Money user_cost = 0;        ///< one execution: own time, travel, copies, fee
  Money government_cost = 0;  ///< one execution: staff time and registry fees
  std::uint32_t assumed = 0;  ///< how many values a default stood in for
};
[[nodiscard]] StepValues step_values(const Activity& activity, const Service& service,
                                     const Catalog& catalog);

/// Expected number of executions of each node in one case of a flat process, by flow balance: an exclusive
/// split divides by its shares, a parallel one copies. Exact for every sound free-choice process, structured
/// or not.
[[nodiscard]] std::vector<double> frequencies(const Process& process);
/// The same of a process as it was drawn: of each of its nodes in what flatten() makes of it.
[[nodiscard]] std::vector<double> frequencies_as_drawn(const Process& process);

struct PathStep {
  std::string node;  ///< id
  Duration time{};   ///< its time on the path, rework included
  double share = 0;  ///< of the whole path
};

/// The way through a process that decides how long it takes.
struct CriticalPath {
  std::vector<PathStep> steps;
  Duration time{};
};

struct Figures {
  // Time. Expected = mean over all cases; longest = the slowest way without repeating a loop, at max times.
  Duration lead_time{};     ///< expected, delivered or rejected
  double lead_time_sd = 0;  ///< standard deviation, seconds
  Duration longest_lead_time{};
  Duration touch_time{};    ///< expected work of officials
  Duration waiting_time{};  ///< expected sum of all waits, those that run side by side too
  Duration user_time{};
  bool approximate = false;  ///< ways that run side by side do not nest: the times are estimates
  /// How the lead times of the cases spread. Only where it was asked for: add_lead_times().
  std::optional<LeadTimeFigures> lead_times;

  // Counts, expected per case, and on the longest way.
  double steps = 0;
  double longest_steps = 0;
  double user_steps = 0;  ///< steps that the applicant does or must come for
  double handoffs = 0;
  double longest_handoffs = 0;  ///< flows between two different actors
  double visits = 0;
  double longest_visits = 0;
  double agencies = 0;
  double longest_agencies = 0;  ///< different agencies that touch a case
  double documents = 0;         ///< papers asked of the user
  double submissions = 0;    ///< times a year that a user must hand something in: times a case x cases a year
  double digital_share = 0;  ///< of the steps, 0..1: neither paper nor oral nor a visit

  // Money, per case.
  Money user_cost = 0;
  Money government_cost = 0;

  double yearly_volume = 1;  ///< cases a year; 1 where not given
  bool volume_assumed = false;
  std::uint32_t assumed = 0;  ///< values that defaults stood in for
  CriticalPath critical;

  [[nodiscard]] Money yearly_cost() const { return (user_cost + government_cost) * yearly_volume; }
};

/// Measures a service, sub-processes included. Linear in its size but for rigid parts.
[[nodiscard]] Figures measure(const Service& service, const Catalog& catalog);
/// The same where its flat process is at hand.
[[nodiscard]] Figures measure(const Service& service, const Process& flat, const Catalog& catalog);
/// Adds what measure() leaves out, since it costs a hundred times as much.
void add_lead_times(Figures& figures, const Service& service, const Catalog& catalog);

}  // namespace hamvar
