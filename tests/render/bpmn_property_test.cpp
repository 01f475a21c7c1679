// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "flow.hpp"
#include "hamvar/render/diagram.hpp"
#include "random_bpmn_process.hpp"
#include "render/plan.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

TEST(BpmnProperty, EveryProcessIsDrawnWhole) {
  for (unsigned seed = 1; seed <= test::scaled(1000); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Process process = test::random_bpmn_process(random);
    Diagram diagram;
    diagram.process = process;
    const render::Plan plan = render::plan(diagram);
    EXPECT_EQ(plan.level.size(), num_vertices(process));
    const std::string dot = to_dot(diagram);
    for (const NodeRef node : nodes(process))
      if (is_activity(node, process)) {
        EXPECT_NE(dot.find(process[node].label.en), std::string::npos) << process[node].id;
      }
    EXPECT_EQ(split(diagram).size(), 1U);
    try {
      EXPECT_GT(split(diagram, 8).size(), 0U);
    } catch (const TooLargeToDraw& refusal) {
      EXPECT_GT(refusal.nodes(), 8U);
    }
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace hamvar
