// SPDX-License-Identifier: Apache-2.0
#include "cli/earlier.hpp"

#include <algorithm>

#include "cli/git.hpp"
#include "hamvar/formats/load.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

/// The path itself, or a file below it.
bool is_in(const fs::path& file, const fs::path& path) {
  const auto [at, behind] = std::mismatch(path.begin(), path.end(), file.begin(), file.end());
  return at == path.end();
}

bool is_catalog(const fs::path& file) { return file.filename() == "catalog.json"; }

/// The catalogue of what lies below its folder, if anything wanted does.
bool is_catalog_above(const fs::path& file, const std::vector<fs::path>& wanted) {
  return is_catalog(file) && std::ranges::any_of(wanted, [&](const fs::path& each) {
           return file.parent_path().empty() || is_in(each, file.parent_path());
         });
}

fs::path folder_of(const fs::path& path) {
  if (fs::is_directory(path)) return path;
  return path.parent_path().empty() ? fs::path(".") : path.parent_path();
}

}  // namespace

Earlier::Earlier(const std::string& against, const std::vector<fs::path>& paths) {
  if (fs::is_directory(against))
    files_.emplace_back(against);
  else
    fetch(against, paths);
}

void Earlier::fetch(const std::string& revision, const std::vector<fs::path>& paths) {
  const GitRevision git(folder_of(paths.front()), revision);
  std::vector<fs::path> wanted;
  for (const fs::path& path : paths) {
    const fs::path from_top = fs::canonical(path).lexically_relative(fs::canonical(git.top()));
    wanted.push_back(from_top == "." ? fs::path() : from_top);
  }
  std::vector<GitFile> files = git.files();
  std::erase_if(files, [&](const GitFile& file) {
    const bool meant = std::ranges::any_of(wanted, [&](const fs::path& each) {
      return file.path == each || (is_definition_name(file.path) && is_in(file.path, each));
    });
    return !meant && !is_catalog_above(file.path, wanted);
  });
  fetched_.emplace();
  git.read(files, [&](const GitFile& file, std::string_view content) {
    const fs::path to = fetched_->path() / file.path;
    write_file(to, content);
    if (!is_catalog(file.path)) files_.push_back(to);
  });
}

}  // namespace hamvar::cli
