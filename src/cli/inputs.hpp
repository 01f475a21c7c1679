// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "cli/options.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/match/work.hpp"
#include "hamvar/simplify/analysis.hpp"

namespace hamvar::cli {

/// What the user gave, read.
struct Inputs {
  std::vector<Portfolio> portfolios;
  std::vector<Finding> invalid;  ///< definitions that could not be read
};
/// What is kept of the files: all that gives them back, or only what findings are made of.
enum class Keep { everything, findings };
[[nodiscard]] Inputs read_inputs(const InputOptions& options, Keep keep = Keep::everything);

/// Throws UsageError if `output` is one of the files that were read, or that named them.
void keep_inputs(const Inputs& inputs, const InputOptions& options, const std::filesystem::path& output);

/// For a command that makes one file of one definition: what it is read into; nothing, after it has been told
/// why, if it cannot be read. Throws UsageError if `file` is a folder or `output` the same file.
[[nodiscard]] std::optional<Portfolio> read_one(const std::filesystem::path& file,
                                                const std::filesystem::path& output, Language language);

/// "file:line:column: message" on standard error.
void tell_at(const Place& place, const Text& message, Language language);

/// Tells which files hold nothing to analyse.
void tell_empty(const Inputs& inputs, Language language);
/// Tells what could not be read, last, and returns the exit code that follows: 1, or 0 if there is nothing.
[[nodiscard]] int tell_unread(const Inputs& inputs, Language language);

/// All services, each with the catalogue that it refers to.
[[nodiscard]] std::vector<PlacedService> services_of(const Inputs& inputs);

/// By UTC, so that a result does not depend on where the machine stands.
[[nodiscard]] Date this_day();

/// What is set for the services of a portfolio, in their order; nothing: nothing is set.
using SettingsOf = std::function<std::vector<ServiceSettings>(const Portfolio&)>;

/// What an analysis is asked for beside findings; each takes longer than the one before it.
enum class Wanted { findings, figures, lead_times };
/// By portfolio.
[[nodiscard]] std::vector<Analysis> analyze_all(const Inputs& inputs, unsigned jobs,
                                                const SettingsOf& settings_of = {},
                                                Wanted wanted = Wanted::figures);

/// All findings, taken out of the analyses, and the definitions that could not be read.
[[nodiscard]] std::vector<Finding> take_findings(const Inputs& inputs, std::vector<Analysis>& analyses);

}  // namespace hamvar::cli
