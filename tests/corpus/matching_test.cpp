// SPDX-License-Identifier: Apache-2.0
// How well processes are matched on the set of the contest of 2015 that the corpora have; the baseline shows
// that models, alignments and measure are read as the contest does.
#include "contest.hpp"
#include "corpora.hpp"

namespace hamvar {
namespace {

class Matching : public test::Corpora {
 protected:
  using Matcher = std::vector<Correspondence> (*)(const Side&, const Side&);
  [[nodiscard]] test::Quality measure(Matcher matcher) const {
    const test::Contest contest(root() / "matching" / "admission");
    EXPECT_EQ(contest.testcases.size(), 36U);
    std::vector<const test::Testcase*> testcases;
    std::vector<test::Pairs> found;
    for (const test::Testcase& each : contest.testcases) {
      const Side a = contest.side(each.a);
      const Side b = contest.side(each.b);
      testcases.push_back(&each);
      found.push_back(test::ids_of(matcher(a, b), a, b));
    }
    return test::micro(testcases, found);
  }
};

TEST_F(Matching, EqualLabelsGiveThePublishedFigures) {
  const test::Quality made = measure(test::equal_labels);
  EXPECT_NEAR(made.precision, 0.885, 0.001);
  EXPECT_NEAR(made.f1, 0.548, 0.001);
}

TEST_F(Matching, IsAsGoodAsItWas) {
  const test::Quality made =
      measure([](const Side& a, const Side& b) { return align(a, b).correspondences; });
  EXPECT_GE(made.f1, 0.70);
  EXPECT_GE(made.precision, 0.65);
  EXPECT_GE(made.recall, 0.65);
}

}  // namespace
}  // namespace hamvar
