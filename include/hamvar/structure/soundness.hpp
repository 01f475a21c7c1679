// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

enum class Verdict { yes, no, undecided };

struct SearchLimits {
  std::size_t states = 200'000;
};

/// Soundness of a workflow (van der Aalst 1998), each property on its own.
struct Soundness {
  Verdict safe = Verdict::undecided;                ///< no flow ever holds two tokens
  Verdict option_to_complete = Verdict::undecided;  ///< from every reachable state an end can be reached
  Verdict proper_completion = Verdict::undecided;   ///< when an end is reached nothing is left over
  Verdict no_dead_activities = Verdict::undecided;  ///< each activity can happen in some run
  std::vector<std::string> dead;                    ///< ids of the activities that cannot
  std::vector<std::string>
      run;                 ///< ids of the nodes of a shortest run to the first violation, if there is one
  std::string method;      ///< "reduction", "search", "reduction+search"
  std::size_t states = 0;  ///< states visited
  std::string reason;      ///< why undecided or not, in English, or empty

  [[nodiscard]] bool sound() const {
    return safe == Verdict::yes && option_to_complete == Verdict::yes && proper_completion == Verdict::yes &&
           no_dead_activities == Verdict::yes;
  }
  [[nodiscard]] bool undecided() const;
};

/// Checks a flat process. Well-structured parts are reduced in near-linear time; the rest is searched up to
/// `limits`. A process in which nothing can start is undecided.
[[nodiscard]] Soundness check_soundness(const Process& process, const SearchLimits& limits = {});

}  // namespace hamvar
