// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How hard a proposal is to bring about, and who has to agree.
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

#include "hamvar/model/portfolio.hpp"
#include "hamvar/rewrite/edit.hpp"

namespace hamvar {

/// - small: one agency changes how, or in which order, it does its own steps;
/// - medium: several agencies take part, or a step gets another channel, medium or automation;
/// - large: a law has to change.
BOOST_DEFINE_ENUM_CLASS(EffortClass, small, medium, large)

struct Effort {
  EffortClass size = EffortClass::small;
  /// Ids, sorted: who does a step that changes, and whose registry is asked anew.
  std::vector<std::string> agencies;

  /// hamvar's own scale, so that sets of proposals can be compared: 1, 2, 4.
  [[nodiscard]] double weight() const;
};

/// Of the edit that makes `after` out of the process of `service`.
[[nodiscard]] Effort effort_of(const Service& service, const Process& after, const Edit& edit,
                               bool changes_law, const Catalog& catalog);

}  // namespace hamvar
