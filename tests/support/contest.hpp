// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the Process Model Matching Contest 2015 (Antunes et al., EMISA 2015) measures matchers with.
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "hamvar/formats/load.hpp"
#include "hamvar/match/alignment.hpp"

namespace hamvar::test {

/// Pairs of ids of elements of two models.
using Pairs = std::set<std::pair<std::string, std::string>>;

/// Two models and what people say corresponds in them.
struct Testcase {
  std::string a;  ///< names of the models
  std::string b;
  Pairs gold;
};

/// Models and alignments in the format of the Alignment API: `folder`/models/NAME.bpmn or .pnml, and
/// `folder`/gold/A-B.rdf.
struct Contest {
  explicit Contest(const std::filesystem::path& folder);

  /// The processes of a model, to be compared as a whole.
  [[nodiscard]] Side side(const std::string& model) const;

  std::vector<Testcase> testcases;  ///< by name
  std::map<std::string, Portfolio> models;
};

/// The ids of what corresponds.
[[nodiscard]] Pairs ids_of(const std::vector<Correspondence>& found, const Side& a, const Side& b);

/// The contest's baseline: activities with equal labels, without regard to case and white space.
[[nodiscard]] std::vector<Correspondence> equal_labels(const Side& a, const Side& b);

struct Quality {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

/// Of what was found for each testcase, in the same order. Micro: of the pairs of all testcases together.
[[nodiscard]] Quality micro(const std::vector<const Testcase*>& testcases, const std::vector<Pairs>& found);
/// Macro: the mean over the testcases. Where nothing was found precision is 1, and where there is nothing to
/// be found recall is.
[[nodiscard]] Quality macro(const std::vector<const Testcase*>& testcases, const std::vector<Pairs>& found);

}  // namespace hamvar::test
