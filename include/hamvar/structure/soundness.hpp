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

/// Soundness of a workflow (van der Aalst 1998), each property on its own, over the runs of the token game:
///
/// A run begins with a token on each flow out of a start. An activity or event takes one token from any flow
/// in and gives one to each flow out; so does an exclusive or event-based gateway, but to one flow out. A
/// parallel gateway takes a token from every flow in and gives one to every flow out. An inclusive gateway
/// gives to any non-empty choice of its flows out, and as a join waits as OMG BPMN 2.0.2, table 13.3 says:
/// until no token can still come to one of its free flows in (other than one that could also come to a taken
/// one). An end takes its token. A node other than an end without a flow out keeps its token for ever. A run
/// has completed when no token is left. Conditions, probabilities and documents are not looked at.
struct Soundness {
  /// No flow ever holds two tokens.
  Verdict safe = Verdict::undecided;
  /// From every state that a run can come to, one without tokens can be reached. Dead ends violate it, and so
  /// do loops without a way out.
  Verdict option_to_complete = Verdict::undecided;
  /// No end is reached twice in one run. (Different ends may be: ways that run side by side may end apart.)
  Verdict proper_completion = Verdict::undecided;
  /// Each activity happens in some run.
  Verdict no_dead_activities = Verdict::undecided;
  std::vector<std::string> dead;  ///< ids of the activities that cannot, in the order of the definition
  /// Ids of the nodes of a shortest run to the nearest violation of one of the first three properties, starts
  /// first, or empty. Its last node brings the second token, or reaches the end again; or what it leaves can
  /// no longer complete.
  std::vector<std::string> run;
  std::string method;      ///< "reduction", "search", "reduction+search"; empty if there was nothing to check
  std::size_t states = 0;  ///< states visited
  std::string reason;      ///< why undecided or not, in English, or empty

  [[nodiscard]] bool sound() const {
    return safe == Verdict::yes && option_to_complete == Verdict::yes && proper_completion == Verdict::yes &&
           no_dead_activities == Verdict::yes;
  }
  /// Some property is.
  [[nodiscard]] bool undecided() const;
};

/// Checks a flat process. Well-structured parts are reduced in near-linear time; the rest is searched up to
/// `limits`; where they are reached, a violation found until then still counts, and what was not found is
/// undecided. If some flow can hold two tokens, up to three on one flow are followed. A process in which
/// nothing can start is undecided.
[[nodiscard]] Soundness check_soundness(const Process& process, const SearchLimits& limits = {});

}  // namespace hamvar
