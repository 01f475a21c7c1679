// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>

#include "hamvar/match/alignment.hpp"
#include "hamvar/model/portfolio.hpp"

namespace hamvar::cli {

/// A definition that is compared.
struct Given {
  std::filesystem::path file;
  std::string service;  ///< id; empty: all of the file
};

/// What of a file is compared; `portfolio` is what it was read into. Throws UsageError where there is
/// nothing; `option` is the one that names a service.
[[nodiscard]] Side side_of(const Portfolio& portfolio, const Given& given, const char* option);

}  // namespace hamvar::cli
