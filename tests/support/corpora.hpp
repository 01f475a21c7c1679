// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Real files to measure with, which are no part of the project: the folder that HAMVAR_CORPORA names.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace hamvar::test {

/// Skips where there are no corpora.
class Corpora : public testing::Test {
 protected:
  void SetUp() override;

  /// The files with that ending below a folder of the corpora, sorted.
  [[nodiscard]] std::vector<std::filesystem::path> files(const std::string& folder,
                                                         const std::string& ending = ".bpmn") const;
  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

 private:
  std::filesystem::path root_;
};

}  // namespace hamvar::test
