// SPDX-License-Identifier: Apache-2.0
// A rule's README is its documentation in the program too: it has the headings that readers look for, and
// says what a reform team needs in Persian.
#include <gmock/gmock.h>

#include <set>
#include <sstream>

#include "hamvar/rules/rule.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::Ge;
using testing::IsEmpty;
using testing::Not;

struct Section {
  std::string heading;
  std::string text;
};

std::vector<Section> sections(std::string_view readme) {
  std::vector<Section> found;
  std::istringstream lines{std::string(readme)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#"))
      found.push_back({line, {}});
    else if (!found.empty())
      found.back().text += line + "\n";
  }
  return found;
}

/// Letters of the Arabic script: two bytes that begin with 0xD8 to 0xDB.
std::size_t persian_letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD8 && byte <= 0xDB;
  }));
}

TEST(Readme, HasTheHeadingsInTheirOrder) {
  for (const Rule& rule : all_rules()) {
    SCOPED_TRACE(rule.id);
    std::vector<std::string> headings;
    for (const Section& section : sections(rule.readme)) headings.push_back(section.heading);
    EXPECT_THAT(headings,
                ElementsAre("# " + std::string(rule.id), "## What it finds", "## Why it costs", "## Example",
                            "## When it is right to leave it", "## Sources", "## به فارسی"));
  }
}

TEST(Readme, SaysSomethingUnderEachHeading) {
  for (const Rule& rule : all_rules())
    for (const Section& section : sections(rule.readme)) {
      if (section.heading.starts_with("# ")) continue;
      EXPECT_THAT(section.text.find_first_not_of(" \n"), testing::Ne(std::string::npos))
          << rule.id << ": " << section.heading;
    }
}

TEST(Readme, HasAPersianSection) {
  for (const Rule& rule : all_rules()) {
    const auto found = sections(rule.readme);
    ASSERT_THAT(found, Not(IsEmpty())) << rule.id;
    EXPECT_THAT(persian_letters(found.back().text), Ge(80U)) << rule.id;
  }
}

TEST(Rules, HaveATitleInBothLanguagesOfTheirOwn) {
  std::set<std::string> en;
  std::set<std::string> fa;
  for (const Rule& rule : all_rules()) {
    const Text title = rule.body->title();
    EXPECT_THAT(title.en, Not(IsEmpty())) << rule.id;
    EXPECT_THAT(persian_letters(title.fa), Ge(5U)) << rule.id;
    EXPECT_TRUE(en.insert(title.en).second) << rule.id << ": " << title.en;
    EXPECT_TRUE(fa.insert(title.fa).second) << rule.id << ": " << title.fa;
  }
}

TEST(Rules, LookAtAServiceOrAPortfolioUnlessOthersFindIt) {
  const std::set<std::string_view> of_others{"invalid-definition", "unused-exemption", "worse-than-before"};
  for (const Rule& rule : all_rules()) {
    const bool looks = rule.body->service != nullptr || rule.body->portfolio != nullptr;
    EXPECT_EQ(looks, !of_others.contains(rule.id)) << rule.id;
  }
}

TEST(Rules, AreFoundByTheirId) {
  EXPECT_FALSE(find_rule("no-such-rule"));
  for (const Rule& rule : all_rules()) EXPECT_EQ(find_rule(rule.id), &rule);
}

}  // namespace
}  // namespace hamvar
