// SPDX-License-Identifier: Apache-2.0
// How often the likeness of labels says what people said: label_pairs.tsv, one half to tune on, the other to
// report.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "hamvar/text/lexicon.hpp"
#include "hamvar/text/meaning.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar {
namespace {

struct JudgedPair {
  std::string judgement;
  std::string kind;
  std::array<std::string, 2> labels;
  double likeness = 0;
  [[nodiscard]] bool same() const { return judgement == "same"; }
};

struct Halves {
  std::vector<JudgedPair> tuning;
  std::vector<JudgedPair> reporting;
};

Meaning meaning_of_label(const std::string& label) {
  const bool persian = language_of(label) == Language::fa;
  return meaning_of(persian ? Text{"", label} : Text{label, ""}, Lexicon::standard());
}

Halves read_pairs() {
  std::ifstream in(HAMVAR_SOURCE_DIR "/tests/text/label_pairs.tsv");
  Halves halves;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    JudgedPair pair;
    for (std::string* field : {&pair.judgement, &pair.kind, &pair.labels[0], &pair.labels[1]})
      std::getline(fields, *field, '\t');
    pair.likeness = similarity(meaning_of_label(pair.labels[0]), meaning_of_label(pair.labels[1]));
    (++number % 2 == 1 ? halves.tuning : halves.reporting).push_back(std::move(pair));
  }
  return halves;
}

std::vector<JudgedPair> read_further_pairs() {
  std::ifstream in(HAMVAR_SOURCE_DIR "/tests/text/further_label_pairs.tsv");
  std::vector<JudgedPair> pairs;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    JudgedPair pair;
    for (std::string* field : {&pair.judgement, &pair.labels[0], &pair.labels[1]})
      std::getline(fields, *field, '\t');
    pair.likeness = similarity(meaning_of_label(pair.labels[0]), meaning_of_label(pair.labels[1]));
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

/// Of "same" against the rest.
struct Quality {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

Quality quality_at(double threshold, const std::vector<JudgedPair>& pairs) {
  double right = 0;
  double told = 0;
  double there = 0;
  for (const JudgedPair& pair : pairs) {
    const bool tells = pair.likeness >= threshold;
    right += tells && pair.same() ? 1 : 0;
    told += tells ? 1 : 0;
    there += pair.same() ? 1 : 0;
  }
  return {right / told, right / there, 2 * right / (told + there)};
}

std::string shown(const Quality& quality) {
  std::ostringstream text;
  text.precision(3);
  text << "precision " << quality.precision << ", recall " << quality.recall << ", F1 " << quality.f1;
  return text.str();
}

TEST(LabelPairs, AreJudgedAsTheFileSays) {
  const Halves halves = read_pairs();
  std::vector<JudgedPair> all = halves.tuning;
  all.insert(all.end(), halves.reporting.begin(), halves.reporting.end());
  EXPECT_GE(all.size(), 320U);
  const auto count = [&](const auto& is) { return static_cast<std::size_t>(std::ranges::count_if(all, is)); };
  EXPECT_GE(2 * count([](const JudgedPair& pair) { return pair.kind != "plain"; }), all.size());
  std::set<std::pair<std::string, std::string>> seen;
  for (const JudgedPair& pair : all) {
    EXPECT_THAT(pair.judgement, testing::AnyOf("same", "related", "different")) << pair.labels[0];
    EXPECT_NE(pair.labels[1], "") << pair.labels[0];
    EXPECT_TRUE(seen.emplace(pair.labels[0], pair.labels[1]).second) << pair.labels[0] << " is there twice";
  }
  const auto persian = [](const std::string& label) { return language_of(label) == Language::fa; };
  for (const auto& [one, other] : {std::pair(true, true), std::pair(true, false), std::pair(false, false)})
    EXPECT_GE(count([&](const JudgedPair& pair) {
                return persian(pair.labels[0]) == one && persian(pair.labels[1]) == other;
              }),
              80U);
}

TEST(LabelPairs, AreToldSameAsPeopleTell) {
  const Halves halves = read_pairs();
  const Quality tuning = quality_at(same_work, halves.tuning);
  const Quality reporting = quality_at(same_work, halves.reporting);
  std::cout << "tuned on: " << shown(tuning) << " (" << halves.tuning.size() << " pairs)\n"
            << "reported: " << shown(reporting) << " (" << halves.reporting.size() << " pairs)\n";
  EXPECT_GE(tuning.f1, 0.90);
  EXPECT_GE(reporting.f1, 0.90);
}

TEST(LabelPairs, ThatNobodyHadInMindAreToldLessWell) {
  const std::vector<JudgedPair> further = read_further_pairs();
  const Quality quality = quality_at(same_work, further);
  std::cout << "further:  " << shown(quality) << " (" << further.size() << " pairs)\n";
  EXPECT_EQ(further.size(), 75U);
  EXPECT_GE(quality.f1, 0.75);
  EXPECT_GE(quality.precision, 0.90);
}

TEST(LabelPairs, SetTheThresholdOnTheirFirstHalf) {
  const Halves halves = read_pairs();
  double best = 0;
  for (int percent = 1; percent <= 100; ++percent)
    best = std::max(best, quality_at(percent / 100.0, halves.tuning).f1);
  EXPECT_DOUBLE_EQ(quality_at(same_work, halves.tuning).f1, best);
}

TEST(LabelPairs, AreAlikeEitherWay) {
  const Halves halves = read_pairs();
  std::vector<Meaning> meanings;
  for (const JudgedPair& pair : halves.tuning)
    for (const std::string& label : pair.labels) meanings.push_back(meaning_of_label(label));
  for (const Meaning& one : meanings) {
    EXPECT_EQ(similarity(one, one), 1);
    for (const Meaning& other : meanings) {
      const double likeness = similarity(one, other);
      ASSERT_EQ(likeness, similarity(other, one));
      ASSERT_TRUE(likeness >= 0 && likeness <= 1) << likeness;
    }
  }
}

}  // namespace
}  // namespace hamvar
