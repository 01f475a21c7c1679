// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "hamvar/measure/figures.hpp"
#include "hamvar/structure/blocks.hpp"
#include "measure/moments.hpp"

namespace hamvar {

inline constexpr std::uint32_t nobody = UINT32_MAX;

/// What one case of a service does at each node of its flat process; all vectors are by vertex.
struct CaseValues {
  const Process& process;
  BlockTree tree;
  std::vector<StepValues> step;
  std::vector<double> executions;     ///< expected, rework included
  std::vector<Moments> time;          ///< of one pass, rework included
  std::vector<double> longest;        ///< seconds: one pass at its max, without rework
  std::vector<std::uint32_t> actor;   ///< number of the actor of an activity, or nobody
  std::vector<std::uint32_t> agency;  ///< number of the agency of an activity, or nobody
  std::uint32_t agencies = 0;
};

[[nodiscard]] CaseValues case_values(const Service& service, const Process& flat, const Catalog& catalog);

}  // namespace hamvar
