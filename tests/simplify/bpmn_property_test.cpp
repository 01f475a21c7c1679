// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "flow.hpp"
#include "hamvar/simplify/simplify.hpp"
#include "random_bpmn_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

void expect_there(const Process& process, const std::string& id) {
  EXPECT_TRUE(find_node(process, id).has_value()) << id;
}

TEST(BpmnProperty, WhatHangsOnItsPlaceSurvivesSimplification) {
  std::size_t applied = 0;
  for (unsigned seed = 1; seed <= 40 && (seed <= test::scaled(40) || applied == 0); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Service service = test::service(test::random_bpmn_process(random));
    const Portfolio portfolio{test::small_catalog(), {service}};
    const Simplification made = simplify(portfolio, service);
    applied += made.edits.size();
    for (const NodeRef node : nodes(service.process)) {
      const Node& it = service.process[node];
      const bool work = it.kind == NodeKind::activity || it.kind == NodeKind::sub_process;
      const bool tied = it.addressed || it.instantiates || it.repetition != Repetition::once;
      if ((work && (tied || it.for_compensation)) || it.kind == NodeKind::sub_process || is_event(it.kind))
        expect_there(made.after, it.id);
      const auto host = find_node(service.process, it.event.attached_to);
      if (host && !is_gateway(service.process[*host].kind)) expect_there(made.after, it.event.attached_to);
    }
    if (HasFailure()) return;
  }
  EXPECT_GT(applied, 0U) << "nothing was simplified: the test sees too little";
}

}  // namespace
}  // namespace hamvar
