// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long cases take, as a distribution and not as a mean alone. docs/metrics.md has how it is computed.
#include <boost/describe/enum.hpp>
#include <optional>

#include "hamvar/measure/distribution.hpp"
#include "hamvar/model/portfolio.hpp"

namespace hamvar {

/// How a distribution came about; each is less sure than those before it.
BOOST_DEFINE_ENUM_CLASS(LeadTimeMethod,
                        blocks,     ///< the process nests: its blocks' distributions were put together
                        chain,      ///< a part does not nest, but goes one way at a time: an absorbing chain
                        simulation  ///< ways side by side do not nest: that part was played many times
)

/// From the first start to the last end, delivered or rejected, of the cases that end.
struct LeadTime {
  Distribution time;
  LeadTimeMethod method = LeadTimeMethod::blocks;
  std::optional<double> in_time;  ///< share of the cases within the legal deadline, where there is one
};

/// Steps, repeats and choices are taken as independent. The same input gives the same result, simulated or
/// not. Linear in the number of blocks; a part that does not nest costs a bounded amount more. Each step
/// costs some hundred thousand multiplications: for figures that are shown, and not for those that a search
/// compares by the thousand.
[[nodiscard]] LeadTime lead_time(const Service& service, const Process& flat, const Catalog& catalog);
/// The same, sub-processes included.
[[nodiscard]] LeadTime lead_time(const Service& service, const Catalog& catalog);

/// What is told of a distribution.
struct LeadTimeFigures {
  Duration mean{};
  Duration standard_deviation{};
  Duration p50{};  ///< half of the cases take at most that long; p80: 80 in a hundred, and so on
  Duration p80{};
  Duration p90{};
  Duration p95{};
  std::optional<double> in_time;  ///< share of the cases within the legal deadline, where there is one
  LeadTimeMethod method = LeadTimeMethod::blocks;
};
[[nodiscard]] LeadTimeFigures told(const LeadTime& lead_time);

}  // namespace hamvar
