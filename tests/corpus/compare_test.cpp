// SPDX-License-Identifier: Apache-2.0
// A real process that somebody else has written down (all ids others, nodes and flows in another order) has
// not changed.
#include <random>

#include "corpora.hpp"
#include "hamvar/compare/changes.hpp"
#include "hamvar/formats/load.hpp"
#include "redrawn.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

class ComparedCorpora : public test::Corpora {};

constexpr std::size_t most_nodes = 400;  ///< what it takes grows with their square

TEST_F(ComparedCorpora, WhatIsWrittenDownOtherwiseHasNotChanged) {
  const std::uint64_t seed = 1404;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  std::size_t seen = 0;
  std::size_t compared = 0;
  std::size_t same = 0;
  for (const char* folder : {"training", "hocs", "miwg", "soundness"})
    for (const fs::path& file : files(folder)) {
      if (seen++ % test::every() != 0) continue;
      for (const Portfolio& portfolio : load({file}).portfolios)
        for (const Service& service : portfolio.services) {
          if (num_vertices(service.process) > most_nodes) continue;
          const Service other = test::redrawn(service, random);
          ++compared;
          same += changes_between({&service, &portfolio.catalog}, {&other, &portfolio.catalog}).none();
        }
    }
  RecordProperty("compared", static_cast<int>(compared));
  EXPECT_GE(compared, test::at_least(1001));
  // Where steps without a label stand in for one another in several ways, a wrong one may be taken.
  EXPECT_GE(same, compared * 99 / 100) << same << " of " << compared;
}

}  // namespace
}  // namespace hamvar
