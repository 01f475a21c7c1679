// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/describe/enum.hpp>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

BOOST_DEFINE_ENUM_CLASS(Verdict, yes, no, undecided)

/// Where a search ends without a verdict, whichever comes first.
struct SearchLimits {
  std::size_t states = 200'000;
  std::size_t bytes = std::size_t{256} << 20U;  ///< that the states and the steps between them take
  std::chrono::milliseconds time = std::chrono::milliseconds::max();
};
/// For rules and proposals, which ask of many processes: better undecided soon than decided late.
inline constexpr SearchLimits quick_search{20'000};
/// For a verdict that somebody waits for.
inline constexpr SearchLimits thorough_search{1'000'000};

/// The four properties that make a process sound (van der Aalst 1998), each on its own.
BOOST_DEFINE_ENUM_CLASS(Property, safe, option_to_complete, proper_completion, no_dead_activities)
inline constexpr Property properties[] = {Property::safe, Property::option_to_complete,
                                          Property::proper_completion, Property::no_dead_activities};

/// On a flow between two nodes; or, `from` being empty, in front of the first node or in one that is being
/// done. Ids.
struct Token {
  std::string from;
  std::string to;
  std::size_t nth = 0;  ///< of the flows between the two, in the order in which they leave `from`
};

/// A run that shows that a property does not hold: ids of nodes, in the order in which they go on. The last
/// one brings the second token, or reaches the end again; or from what it leaves nothing can complete any
/// more. Empty: nothing with a name went on before.
struct Counterexample {
  Property of = Property::safe;
  std::vector<std::string> run;
  /// Where tokens are behind it, one entry a token. Empty where the limits did not allow to look.
  std::vector<Token> tokens;
};

/// Soundness of a process over the runs of its token game (docs/semantics.md has all of it, with sources):
///
/// A run begins with what the process begins with. An activity or event takes one token from any flow in and
/// gives one to each flow out; so does an exclusive or event-based gateway, but to one flow out. A parallel
/// gateway takes a token from every flow in and gives one to every flow out. An inclusive gateway gives to
/// any non-empty choice of its flows out, and as a join waits as OMG BPMN 2.0.2, table 13.3 says: until no
/// token can still come to one of its free flows in (other than one that could also come to a taken one). A
/// node without a flow out takes its token away. A sub-process goes on when no token is left in it; a
/// boundary event may happen as long as its host is being done. A run has completed when no token is left.
/// Conditions, probabilities and documents are not looked at.
struct Soundness {
  /// No flow ever holds two tokens, and no sub-process is done twice at a time.
  Verdict safe = Verdict::undecided;
  /// From every state that a run can come to, one without tokens can be reached. Dead ends violate it, and so
  /// do loops without a way out.
  Verdict option_to_complete = Verdict::undecided;
  /// No end event is reached twice in one run of its scope. (Different ends may be: ways that run side by
  /// side may end apart.)
  Verdict proper_completion = Verdict::undecided;
  /// Each activity happens in some run.
  Verdict no_dead_activities = Verdict::undecided;
  std::vector<std::string> dead;  ///< ids of the activities that cannot, in the order of the definition
  /// A shortest one for each of the first three properties that does not hold, the shortest first.
  std::vector<Counterexample> counterexamples;
  std::string method;      ///< "reduction", "search", "reduction+search"; empty if there was nothing to check
  std::size_t states = 0;  ///< states visited
  std::string reason;      ///< why undecided or not, in English, or empty

  [[nodiscard]] Verdict operator[](Property property) const;
  /// Of a property that does not hold, or nullptr.
  [[nodiscard]] const Counterexample* against(Property property) const;
  /// Of all four: no if one does not hold, whatever the others; yes if all do.
  [[nodiscard]] Verdict verdict() const;
  [[nodiscard]] bool sound() const { return verdict() == Verdict::yes; }
  /// Some property is, be the verdict no or not.
  [[nodiscard]] bool undecided() const;
};

/// Checks a process as it was drawn. Well-structured parts are reduced in near-linear time; the rest is
/// searched up to `limits`; where they are reached, a violation found until then still counts, and what was
/// not found is undecided. If some flow can hold two tokens, up to three on one flow are followed. A process
/// in which nothing can start is undecided, and so is one with a complex gateway, whose condition cannot
/// be read.
[[nodiscard]] Soundness check_soundness(const Process& process, const SearchLimits& limits = {});

}  // namespace hamvar
