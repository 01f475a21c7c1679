// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Work that is done several times in a portfolio: who does it, how often, what it costs, what to do.
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "hamvar/match/enquiries.hpp"
#include "hamvar/match/fragments.hpp"
#include "hamvar/match/work.hpp"

namespace hamvar {

/// Why steps are taken to do the same work.
BOOST_DEFINE_ENUM_CLASS(WorkReason, registry, document, label)

/// What to do about it; the first that fits, in this order:
/// - merge_services: all of it lies in two services that have half of their steps in common (ServicePair);
/// - one_enquiry: they ask the same registry, and one enquiry through the exchange serves all;
/// - use_the_result: what comes out of it (of a check, an inspection, an opinion, an entry) serves others
///   too, and several agencies do it for the same people, in one service or in services of one life event:
///   one agency does it once and the others use its result;
/// - shared_service: the cases are others and the work is the same, so one service does it for all.
BOOST_DEFINE_ENUM_CLASS(Advice, merge_services, one_enquiry, use_the_result, shared_service)

/// A step that does the work of a group.
struct Duplicate {
  WorkMember member;
  std::string agency;  ///< id of who does it; empty: the applicant, or the definition does not say
  bool applicant = false;
  double per_year = 0;    ///< expected executions
  Money state_cost = 0;   ///< a year
  Money people_cost = 0;  ///< a year: time, ways, copies and fees
  Money fees = 0;         ///< a year, of people_cost
};

struct DuplicateGroup {
  WorkReason reason = WorkReason::label;
  double score = 1;  ///< the least of its members'
  Advice advice = Advice::shared_service;
  std::vector<Duplicate> members;  ///< in the order of services and nodes
  std::size_t services = 0;        ///< different ones
  std::size_t agencies = 0;        ///< different ones; the applicant is none
  double per_year = 0;
  Money state_cost = 0;   ///< a year, of all members
  Money people_cost = 0;  ///< likewise
  Money fees = 0;         ///< of people_cost
  /// What would be saved a year if the cheapest member did it for all, fees left out. Only where the same
  /// people need several of the services: elsewhere the cases are others, and have to be worked on anyway.
  std::optional<Money> avoidable;
};

/// Two services of which at least half of the steps do the same work: 2 common / (steps of both) >= 0.5.
struct ServicePair {
  std::size_t a = 0;  ///< index into the services
  std::size_t b = 0;  ///< a larger one
  std::size_t common = 0;
  double share = 0;
};

struct Duplicates {
  std::vector<DuplicateGroup> groups;     ///< the dearest first, fees left out
  std::vector<SharedFragment> fragments;  ///< the longest first
  std::vector<ServicePair> pairs;         ///< those with most in common first
  std::vector<Enquiries> enquiries;       ///< by agency, registry and way
};

/// Groups are those of work_groups() with steps of at least two services, or of two agencies, whose label
/// says more than one word or that work on the same. Money of catalogues with different currencies is not
/// summed up: such groups cost nothing. Work that more than 50 steps do says nothing of two services.
[[nodiscard]] Duplicates duplicates(const std::vector<PlacedService>& services,
                                    const WorkSettings& settings = {});

}  // namespace hamvar
