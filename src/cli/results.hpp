// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What `simplify` computes and writes.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hamvar/simplify/analysis.hpp"
#include "hamvar/simplify/shared_services.hpp"
#include "hamvar/simplify/simplify.hpp"

namespace hamvar::cli {

struct Results {
  Analysis analysis;
  std::vector<Simplification> simplifications;  ///< by service
  std::vector<SharedService> shared;            ///< of all services together
  std::vector<Finding> invalid;
};
/// What a user is after.
struct Aim {
  SearchSettings search;
  /// By service: the ids of the proposals to apply, where the user has chosen; else the best set is.
  std::optional<std::map<std::string, std::vector<std::string>>> chosen;
};
/// Services side by side on `jobs` threads, which have ended when it returns. UsageError.
[[nodiscard]] Results simplify_all(const Portfolio& portfolio, std::vector<Finding> invalid, const Aim& aim,
                                   unsigned jobs);

struct ResultOptions {
  std::filesystem::path folder;
  Language language = Language::en;
  unsigned jobs = 1;
};
/// Writes <folder>/index.html and for each service <folder>/<id>/{before,after,combined}.{svg,png,pdf,dot},
/// after.json and proposals/*.json; what shared_results.hpp says. False if a picture could not be drawn; it
/// is told on standard error and in the page. Throws EnvironmentError if something cannot be written.
[[nodiscard]] bool write_results(const Portfolio& portfolio, const Results& results,
                                 const ResultOptions& options);

}  // namespace hamvar::cli
