// SPDX-License-Identifier: Apache-2.0
// The list of the metrics: its marks, and that docs/metrics.md says the same.
#include "hamvar/measure/metrics.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "flow.hpp"

namespace hamvar {
namespace {

using testing::HasSubstr;

const Metric& metric(std::string_view key) {
  const auto found = std::ranges::find(metrics(), key, &Metric::key);
  if (found == metrics().end()) throw std::out_of_range(std::string(key));
  return *found;
}

TEST(Metrics, KeysAreUniqueAndNamesInBothLanguages) {
  std::set<std::string_view> keys;
  for (const Metric& each : metrics()) {
    EXPECT_TRUE(keys.insert(each.key).second) << each.key;
    EXPECT_FALSE(each.name.en.empty()) << each.key;
    EXPECT_FALSE(each.name.fa.empty()) << each.key;
  }
}

TEST(Metrics, LimitsAreInclusiveOnTheGoodSide) {
  Measures made;
  const auto nodes = [&](std::uint64_t count) {
    made.complexity.nodes = count;
    return metric("nodes").rating(made);
  };
  EXPECT_EQ(nodes(31), Rating::good);
  EXPECT_EQ(nodes(32), Rating::look);
  EXPECT_EQ(nodes(50), Rating::look);
  EXPECT_EQ(nodes(51), Rating::bad);
  const auto structuredness = [&](double share) {
    made.complexity.structuredness = share;
    return metric("structuredness").rating(made);
  };
  EXPECT_EQ(structuredness(0.9), Rating::good);
  EXPECT_EQ(structuredness(0.89), Rating::look);
  EXPECT_EQ(structuredness(0.7), Rating::look);
  EXPECT_EQ(structuredness(0.69), Rating::bad);
}

TEST(Metrics, WithoutAValueOrALimitThereIsNoMark) {
  Measures made;
  EXPECT_EQ(metric("density").rating(made), Rating::none);
  EXPECT_EQ(metric("cfc").rating(made), Rating::none);
  made.complexity.mismatch = 1000;
  EXPECT_EQ(metric("mismatch").rating(made), Rating::look) << "it has no limit from which on it is bad";
}

TEST(Metrics, OfAServiceAreItsComplexityAndItsFigures) {
  Service service = test::service(test::flow("start > x@a > y@b > end"));
  const Measures made = measures(service, test::small_catalog());
  EXPECT_EQ(metric("nodes").value(made), 4.0);
  EXPECT_EQ(metric("handoffs").value(made), 1.0);
  EXPECT_EQ(metric("agencies").value(made), 2.0);
}

std::string line_of(std::string_view key) {
  std::ifstream docs(HAMVAR_SOURCE_DIR "/docs/metrics.md");
  for (std::string line; std::getline(docs, line);)
    if (line.starts_with("| `" + std::string(key) + "` |")) return line;
  return "";
}

std::string text(double number) {
  std::ostringstream out;
  out << number;
  return out.str();
}

std::string limits_in_docs(const Limits& limits) {
  if (!limits.good) return "| – |";
  std::string said = (limits.more_is_better ? "| ≥ " : "| ≤ ") + text(*limits.good);
  if (limits.bad) said += (limits.more_is_better ? " / < " : " / > ") + text(*limits.bad);
  return said + " |";
}

TEST(Metrics, DocsHaveEachWithItsLimits) {
  for (const Metric& each : metrics())
    EXPECT_THAT(line_of(each.key), HasSubstr(limits_in_docs(each.limits))) << each.key;
}

}  // namespace
}  // namespace hamvar
