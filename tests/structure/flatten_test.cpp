// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/flatten.hpp"

#include <gtest/gtest.h>

#include "flow.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::node;

/// Puts the named nodes into a sub-process.
void inside(Process& process, const std::string& parent, std::initializer_list<const char*> ids) {
  node(process, parent).kind = NodeKind::sub_process;
  for (const char* id : ids) node(process, id).parent = parent;
}

TEST(Flatten, LeadsTheFlowThroughTheSubProcess) {
  Process process = flow("start > sub > b > end; start:i > a > end:i");
  inside(process, "sub", {"start:i", "a", "end:i"});
  EXPECT_FALSE(is_flat(process));
  const Process flat = flatten(process);
  EXPECT_TRUE(is_flat(flat));
  EXPECT_EQ(test::shape(flat), "a>end:i, b>end, end:i>sub/end, start:i>a, start>sub, sub/end>b, sub>start:i");
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Flatten, SubProcessesNest) {
  Process process = flow("start > outer > end; start:o > inner > end:o; start:i > a > end:i");
  inside(process, "outer", {"start:o", "inner", "end:o"});
  inside(process, "inner", {"start:i", "a", "end:i"});
  const Process flat = flatten(process);
  EXPECT_TRUE(is_flat(flat));
  EXPECT_TRUE(check_soundness(flat).sound());
}

TEST(Flatten, EndsSideBySideAreAwaited) {
  Process process = flow("start > sub > b > end; start:i > +:s > c > end:1; +:s > d > end:2");
  inside(process, "sub", {"start:i", "+:s", "c", "d", "end:1", "end:2"});
  EXPECT_TRUE(check_soundness(flatten(process)).sound());
}

TEST(Flatten, EndsThatExcludeEachOtherAreJoined) {
  Process process = flow("start > sub > b > end; start:i > x:s > c > end:1; x:s > d > end:2");
  inside(process, "sub", {"start:i", "x:s", "c", "d", "end:1", "end:2"});
  const Process flat = flatten(process);
  EXPECT_TRUE(check_soundness(flat).sound());
  EXPECT_EQ(flat[test::ref(flat, "sub/end")].kind, NodeKind::exclusive);
}

TEST(Flatten, LeavesAFlatProcessAlone) {
  const Process process = flow("start > a > end");
  EXPECT_EQ(test::shape(flatten(process)), test::shape(process));
}

}  // namespace
}  // namespace hamvar
