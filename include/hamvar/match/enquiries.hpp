// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

#include "hamvar/match/work.hpp"
#include "hamvar/model/quantity.hpp"

namespace hamvar {

/// How a registry is asked: as the definition says, or by somebody who goes there.
BOOST_DEFINE_ENUM_CLASS(EnquiryWay, online, batch, letter, in_person)

/// A field of the matrix of agencies and registries: who asks whom for what, in one way.
struct Enquiries {
  const Catalog* catalog = nullptr;  ///< that has the ids
  std::string agency;                ///< that asks; empty: not given, or the applicant
  std::string registry;              ///< empty: the steps name none
  std::string owner;                 ///< agency that is asked, or empty
  EnquiryWay way = EnquiryWay::online;
  std::vector<std::string> documents;  ///< that are asked for, sorted; empty: not said
  std::size_t services = 0;            ///< different ones
  std::size_t steps = 0;
  double per_year = 0;   ///< expected
  Duration wait{};       ///< for an answer: mean over the enquiries of a year, of those with a time
  Money state_cost = 0;  ///< a year
};

/// Expected executions a year of each node of a service, by vertex of its process; of one case where no
/// volume is given.
using YearlyExecutions = std::vector<std::vector<double>>;
[[nodiscard]] YearlyExecutions yearly_executions(const std::vector<PlacedService>& services, unsigned jobs);

/// All readings of registries, and enquiries that name none, by catalogue, agency, registry and way.
[[nodiscard]] std::vector<Enquiries> enquiries(const std::vector<PlacedService>& services,
                                               const YearlyExecutions& executions);

}  // namespace hamvar
