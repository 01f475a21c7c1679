// SPDX-License-Identifier: Apache-2.0
/// Inputs on which a reader once failed, found by tests/fuzz/, and the seeds that the fuzzing starts from.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/pnml.hpp"
#include "promises.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

const fs::path home = fs::path(HAMVAR_SOURCE_DIR) / "tests" / "fuzz";

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& each : fs::directory_iterator(folder)) found.push_back(each.path());
  std::ranges::sort(found);
  return found;
}

/// Files without an ending are named after what libFuzzer called them.
void expect_kept(const fs::path& folder, void (*attempt)(std::string_view)) {
  for (const fs::path& file : files_in(folder)) {
    SCOPED_TRACE(file.string());
    EXPECT_NO_THROW(attempt(read_file(file)));
  }
}

TEST(FuzzRegressions, OfBpmn) { expect_kept(home / "regressions/bpmn", fuzz::try_bpmn); }
TEST(FuzzRegressions, OfPnml) { expect_kept(home / "regressions/pnml", fuzz::try_pnml); }
TEST(FuzzRegressions, OfSpec) { expect_kept(home / "regressions/spec", fuzz::try_spec); }

TEST(FuzzSeeds, OfBpmnAreReadAndWritten) {
  const auto seeds = files_in(home / "seeds/bpmn");
  ASSERT_FALSE(seeds.empty());
  for (const fs::path& seed : seeds) {
    SCOPED_TRACE(seed.string());
    EXPECT_NO_THROW(EXPECT_FALSE(read_bpmn(read_file(seed), seed.string(), Catalog()).services.empty()));
  }
  expect_kept(home / "seeds/bpmn", fuzz::try_bpmn);
}

TEST(FuzzSeeds, OfPnmlAreReadAndWritten) {
  const auto seeds = files_in(home / "seeds/pnml");
  ASSERT_FALSE(seeds.empty());
  for (const fs::path& seed : seeds) {
    SCOPED_TRACE(seed.string());
    if (seed.stem() == "odd") continue;  // refused
    EXPECT_NO_THROW(EXPECT_FALSE(read_pnml(read_file(seed), seed.string()).services.empty()));
  }
  expect_kept(home / "seeds/pnml", fuzz::try_pnml);
}

}  // namespace
}  // namespace hamvar
