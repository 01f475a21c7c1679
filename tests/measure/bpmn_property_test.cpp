// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "flow.hpp"
#include "hamvar/measure/figures.hpp"
#include "hamvar/structure/flatten.hpp"
#include "random_bpmn_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

TEST(BpmnProperty, FiguresAreNumbers) {
  for (unsigned seed = 1; seed <= test::scaled(500); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Service service = test::service(test::random_bpmn_process(random));
    const Figures figures = measure(service, test::small_catalog());
    for (const double each :
         {figures.lead_time.count(), figures.lead_time_sd, figures.longest_lead_time.count(),
          figures.touch_time.count(), figures.waiting_time.count(), figures.steps, figures.handoffs,
          figures.agencies, figures.digital_share}) {
      EXPECT_TRUE(std::isfinite(each)) << each;
      EXPECT_GE(each, -1e-9);
    }
    EXPECT_LE(figures.digital_share, 1 + 1e-9);
    for (const double each : frequencies(flatten(service.process)))
      EXPECT_TRUE(each >= 0 && std::isfinite(each));
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace hamvar
