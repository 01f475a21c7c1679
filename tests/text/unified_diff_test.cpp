// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/unified_diff.hpp"

#include <gmock/gmock.h>

#include <random>
#include <sstream>
#include <vector>

namespace hamvar {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::string line;
  for (const char c : text) {
    line += c;
    if (c == '\n') lines.push_back(std::exchange(line, {}));
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

/// What `patch` makes of it, by the letter.
std::string patched(const std::string& before, const std::string& diff) {
  const std::vector<std::string> old_lines = lines_of(before);
  std::vector<std::string> told = lines_of(diff);
  std::string after;
  std::size_t at = 0;
  for (std::size_t i = 2; i < told.size(); ++i) {
    std::string line = told[i];
    if (line.starts_with("@@ -")) {
      const std::size_t first = std::stoul(line.substr(4));
      const bool none = line.substr(4).starts_with(std::to_string(first) + ",0");
      while (at + 1 < first + (none ? 1 : 0)) after += old_lines.at(at++);
      continue;
    }
    if (i + 1 < told.size() && told[i + 1].starts_with('\\')) line.pop_back();
    if (line.starts_with('\\')) continue;
    if (line[0] != '+') {
      EXPECT_EQ(line.substr(1), old_lines.at(at));
      ++at;
    }
    if (line[0] != '-') after += line.substr(1);
  }
  while (at < old_lines.size()) after += old_lines[at++];
  return after;
}

std::size_t changes_in(const std::string& diff) {
  std::size_t count = 0;
  const auto lines = lines_of(diff);
  for (std::size_t i = 2; i < lines.size(); ++i) count += lines[i][0] == '+' || lines[i][0] == '-' ? 1U : 0U;
  return count;
}

/// By the length of the longest common subsequence.
std::size_t fewest_changes(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      common[i][j] =
          a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

TEST(UnifiedDiff, IsEmptyForEqualTexts) { EXPECT_EQ(unified_diff("a\n", "a\n", "f"), ""); }

TEST(UnifiedDiff, ShowsThreeLinesAround) {
  EXPECT_EQ(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n", "in/f.bpmn"),
            "--- a/in/f.bpmn\n+++ b/in/f.bpmn\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, TellsChangesApartThatAreFarFromEachOther) {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  EXPECT_EQ(unified_diff(before, "2\n3\n4\n5\n6\n7\n8\n9\nx\n", "f"),
            "--- a/f\n+++ b/f\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -7,3 +6,4 @@\n 7\n 8\n 9\n+x\n");
}

TEST(UnifiedDiff, TellsWhereTheLastLineHasNoBreak) {
  EXPECT_EQ(unified_diff("a", "b", "f"),
            "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of "
            "file\n");
  EXPECT_EQ(unified_diff("", "b\n", "f"), "--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+b\n");
}

TEST(UnifiedDiff, WritesNamesAsGitDoes) {
  EXPECT_THAT(unified_diff("a", "b", "/x y"), testing::StartsWith("--- a/x y\t\n+++ b/x y\t\n"));
  EXPECT_THAT(unified_diff("a", "b", "q\"\n"), testing::StartsWith("--- \"a/q\\042\\012\"\n"));
}

TEST(UnifiedDiff, IsAsShortAsCanBeAndGivesTheOtherText) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto pick = [&](std::size_t below) { return random() % below; };
  for (int round = 0; round < 3000; ++round) {
    const std::size_t letters = 1 + pick(5);
    const auto text = [&] {
      std::string made;
      for (std::size_t lines = pick(25); lines > 0; --lines)
        (made += static_cast<char>('a' + pick(letters))) += pick(9) == 0 ? "\r\n" : "\n";
      if (pick(3) == 0) made += "end";
      return made;
    };
    const std::string before = text();
    const std::string after = pick(2) == 0 ? text() : before.substr(pick(before.size() + 1)) + text();
    const std::string diff = unified_diff(before, after, "f");
    if (before == after) continue;
    ASSERT_EQ(patched(before, diff), after) << before << "---\n" << diff;
    ASSERT_EQ(changes_in(diff), fewest_changes(lines_of(before), lines_of(after))) << diff;
  }
}

}  // namespace
}  // namespace hamvar
