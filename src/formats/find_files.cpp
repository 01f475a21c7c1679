// SPDX-License-Identifier: Apache-2.0
#include "formats/find_files.hpp"

#include <algorithm>
#include <set>

#include "hamvar/formats/load.hpp"

namespace hamvar::formats {
namespace fs = std::filesystem;
namespace {

/// The same for all ways to name one file.
fs::path identity(const fs::path& path) {
  std::error_code error;
  fs::path canonical = fs::canonical(path, error);
  return error ? fs::absolute(path).lexically_normal() : canonical;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// As std::filesystem::path compares, folder by folder, but without taking paths apart.
bool is_before(const fs::path& a, const fs::path& b) {
  const auto rank = [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c); };
  return std::ranges::lexicographical_compare(a.native(), b.native(), {}, rank, rank);
}

class Finder {
 public:
  void add(const fs::path& given) {
    const fs::path path = given.lexically_normal();
    std::error_code error;
    const fs::file_status status = fs::status(given, error);
    if (!fs::exists(status)) throw UsageError(given.string() + ": no such file or folder");
    if (!fs::is_directory(status)) return add_file(path, true);
    const std::size_t before = seen_.size();
    walk(path);
    if (seen_.size() == before && found_.problems.empty() && !walked_before_)
      throw UsageError(given.string() + ": no definition (*.json, *.bpmn, *.pnml) in this folder");
  }

  FoundFiles take() {
    std::ranges::sort(found_.services, is_before, &FoundFile::path);
    std::ranges::sort(found_.catalogs);
    return std::move(found_);
  }

 private:
  /// Folders wait in a list, since they may be nested deeply. Links to folders are followed, but no folder is
  /// read twice, so that they may form loops.
  void walk(const fs::path& top) {
    walked_before_ = false;
    std::vector<fs::path> waiting{top};
    while (!waiting.empty()) {
      const fs::path folder = std::move(waiting.back());
      waiting.pop_back();
      if (folders_.insert(identity(folder)).second)
        read_folder(folder, waiting);
      else
        walked_before_ = true;
    }
  }

  void read_folder(const fs::path& folder, std::vector<fs::path>& waiting) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
      entries.push_back(entry->path().lexically_normal());
    if (error)
      found_.problems.push_back(
          {folder.string(), {}, {}, "the folder cannot be read: " + error.message(), {}});
    std::ranges::sort(entries);
    for (const fs::path& entry : entries) {
      if (is_hidden(entry)) continue;
      if (fs::is_directory(entry, error))
        waiting.push_back(entry);
      else if (is_definition_name(entry))
        add_file(entry, false);
    }
  }

  void add_file(const fs::path& path, bool named) {
    const auto [place, fresh] = seen_.emplace(identity(path), found_.services.size());
    if (path.filename() == catalog_name) {
      if (fresh) found_.catalogs.push_back(path);
    } else if (fresh) {
      found_.services.push_back({path, named});
    } else if (named) {
      found_.services[place->second].named = true;
    }
  }

  FoundFiles found_;
  std::map<fs::path, std::size_t> seen_;
  std::set<fs::path> folders_;
  bool walked_before_ = false;
};

}  // namespace

FoundFiles find_files(const std::vector<fs::path>& paths) {
  Finder finder;
  for (const fs::path& path : paths) finder.add(path);
  return finder.take();
}

std::optional<fs::path> CatalogFinder::catalog_of(const fs::path& file) {
  auto found = in_or_above(fs::absolute(file).lexically_normal().parent_path());
  if (!found || file.is_absolute()) return found;
  return found->lexically_relative(fs::current_path());
}

std::optional<fs::path> CatalogFinder::in_or_above(const fs::path& folder) {
  std::vector<fs::path> asked;
  std::optional<fs::path> answer;
  for (fs::path at = folder;; at = at.parent_path()) {
    if (const auto known = known_.find(at); known != known_.end()) {
      answer = known->second;
      break;
    }
    asked.push_back(at);
    std::error_code error;
    if (fs::exists(at / catalog_name, error)) answer = at / catalog_name;
    if (answer || at == at.parent_path()) break;
  }
  for (fs::path& each : asked) known_.emplace(std::move(each), answer);
  return answer;
}

}  // namespace hamvar::formats

namespace hamvar {

bool is_definition_name(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  for (const char* ending : {".bpmn", ".bpmn2", ".bpmn.xml", ".bpmn20.xml", ".pnml"})
    if (name.ends_with(ending)) return true;
  return name.ends_with(".json") && !name.ends_with(".schema.json") && name != "hamvar.json" &&
         name != "hamvar-baseline.json";
}

}  // namespace hamvar
