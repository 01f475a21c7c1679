// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/process.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;
using testing::ElementsAre;

TEST(Process, MissingProbabilitiesShareTheRest) {
  const Process process = flow("start > x:a 0.5> b; x:a > c; x:a > d");
  EXPECT_THAT(flow_shares(ref(process, "x:a"), process), ElementsAre(0.5, 0.25, 0.25));
}

TEST(Process, AParallelSplitGivesEveryFlowAToken) {
  const Process process = flow("start > +:a > b; +:a > c");
  EXPECT_THAT(flow_shares(ref(process, "+:a"), process), ElementsAre(1, 1));
}

TEST(Boxed, IsAnOptionalThatCopiesItsValue) {
  Boxed<Fee> none;
  EXPECT_FALSE(none.has_value());
  EXPECT_EQ(none.value_or(Fee{5, {}, {}}).amount, 5);
  Boxed<Fee> one = Fee{7, {"stamp", ""}, {}};
  Boxed<Fee> copy = one;
  EXPECT_EQ(copy, one);
  copy->amount = 8;
  EXPECT_EQ(one->amount, 7);
  EXPECT_NE(copy, one);
  EXPECT_NE(none, one);
  one = none;
  EXPECT_EQ(one, none);
  const std::optional<Fee> plain = copy;
  EXPECT_EQ(plain->amount, 8);
  EXPECT_EQ(Boxed<Fee>(plain), copy);
  EXPECT_EQ(Boxed<Fee>(std::optional<Fee>()), none);
}

TEST(Vocabulary, SpellsAndReadsEachValue) {
  EXPECT_EQ(spelling(StepKind::formal_check), "formal_check");
  EXPECT_EQ(value_of<StepKind>("enquire"), StepKind::enquire);
  EXPECT_EQ(value_of<StepKind>("enquiry"), std::nullopt);
  EXPECT_EQ(name_of(StepKind::appeal).fa, "رسیدگی به اعتراض");
}

TEST(Catalog, LooksUpById) {
  const Catalog catalog = test::small_catalog();
  ASSERT_NE(catalog.registry("r2"), nullptr);
  EXPECT_EQ(catalog.registry("r2")->owner, "b");
  EXPECT_EQ(catalog.registry("r9"), nullptr);
  EXPECT_EQ(catalog.agency_name("nobody").en, "nobody");
}

TEST(Estimate, MeanIsPert) {
  EXPECT_DOUBLE_EQ((Estimate{days(1), days(2), days(9)}.mean().count()), days(3).count());
}

}  // namespace
}  // namespace hamvar
