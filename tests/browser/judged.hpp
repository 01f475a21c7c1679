// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What all tests share that ask a browser.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "bpmn_judges.hpp"

namespace hamvar::test {

/// Beside the programs of the preset: build/<preset>/screenshots.
inline const std::filesystem::path screenshots = std::filesystem::path(HAMVAR_BUILD_DIR) / "screenshots";

/// Skips where the judges are not installed; on CI that is a failure.
class Judged : public testing::Test {
 protected:
  void SetUp() override {
    const std::string missing = judges_missing();
    if (missing.empty()) return;
    const char* ci = std::getenv("CI");
    if (ci != nullptr && std::string(ci) == "true") FAIL() << missing;
    GTEST_SKIP() << missing;
  }
};

/// A reader sees all of the process, nothing twice, nothing in a wrong place.
inline testing::Matcher<const ImportResult&> Flawless() {
  using testing::Field;
  using testing::IsEmpty;
  return testing::AllOf(Field("ok", &ImportResult::ok, true), Field("error", &ImportResult::error, ""),
                        Field("warnings", &ImportResult::warnings, IsEmpty()),
                        Field("invisible", &ImportResult::invisible, IsEmpty()),
                        Field("undrawn", &ImportResult::undrawn, IsEmpty()),
                        Field("overlaps", &ImportResult::overlaps, IsEmpty()),
                        Field("outside", &ImportResult::outside, IsEmpty()));
}

}  // namespace hamvar::test
