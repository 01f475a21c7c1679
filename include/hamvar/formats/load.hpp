// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/model/portfolio.hpp"

namespace hamvar {

struct LoadOptions {
  unsigned jobs = 1;
  /// Called now and then, from one thread at a time, with the files done and to do.
  std::function<void(std::size_t done, std::size_t total)> progress = {};
  bool origins = true;  ///< keep the text of BPMN files, which a writer gives back
};

struct Loaded {
  /// One for each catalogue that was found (and one without for files that have none above them), sorted by
  /// its file name.
  std::vector<Portfolio> portfolios;
  /// What could not be read. The other files are loaded all the same.
  std::vector<InputProblem> problems;
};

/// Loads every definition under `paths`: a file, or a folder, which is read recursively. The catalogue of a
/// file is the nearest catalog.json in its folder or above it. Paths named twice count once. The order of the
/// result does not depend on `jobs`. Throws UsageError for a path that is not there or a folder without any
/// definition.
[[nodiscard]] Loaded load(const std::vector<std::filesystem::path>& paths, const LoadOptions& options = {});

/// By its name, a definition that load() looks for in a folder (or a catalogue): not JSON that is something
/// else, such as a schema, hamvar's settings, or what it has accepted.
[[nodiscard]] bool is_definition_name(const std::filesystem::path& file);

/// The bytes of a file. Throws InputError where it cannot be read or is larger than `limit` bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& file,
                                    std::uintmax_t limit = std::uintmax_t{64} << 20);

/// Writes `bytes` to a temporary file beside `file` and renames it, so that it appears whole or not at all;
/// makes missing folders. Throws EnvironmentError with advice.
void write_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace hamvar
