// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/scenario.hpp"

namespace hamvar {

RandomTime RandomTime::of(const Estimate& estimate) {
  if (estimate.min == estimate.max) return exactly(estimate.mode.count());
  return {.kind = DistributionKind::pert,
          .a = estimate.min.count(),
          .b = estimate.mode.count(),
          .c = estimate.max.count()};
}

}  // namespace hamvar
