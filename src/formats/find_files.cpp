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

/// Sorts them as std::filesystem::path compares, folder by folder, but without taking paths apart each time.
void sort_by_path(std::vector<FoundFile>& files) {
  std::vector<std::pair<std::string, FoundFile>> keyed;
  keyed.reserve(files.size());
  for (FoundFile& file : files) {
    std::string key = file.path.native();
    std::ranges::replace(key, '/', '\0');  // which no name holds
    keyed.emplace_back(std::move(key), std::move(file));
  }
  std::ranges::sort(keyed, {}, &std::pair<std::string, FoundFile>::first);
  std::ranges::transform(keyed, files.begin(), [](auto& each) { return std::move(each.second); });
}

class Finder {
 public:
  void add(const fs::path& given) {
    const fs::path path = given.lexically_normal();
    std::error_code error;
    const fs::file_status status = fs::status(given, error);
    if (!fs::exists(status)) throw UsageError(given.string() + ": no such file or folder");
    if (!fs::is_directory(status)) return add_file({path, true}, identity(path));
    const std::size_t before = seen_.size();
    walk(path);
    if (seen_.size() == before && found_.problems.empty() && !walked_before_)
      throw UsageError(given.string() + ": no definition (*.json, *.bpmn, *.pnml) in this folder");
  }

  FoundFiles take() {
    sort_by_path(found_.services);
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
      const auto [here, fresh] = folders_.insert(identity(folder));
      if (fresh)
        read_folder(folder, *here, waiting);
      else
        walked_before_ = true;
    }
  }

  /// `here` is the folder's identity, which spares asking for that of each file in it.
  void read_folder(const fs::path& folder, const fs::path& here, std::vector<fs::path>& waiting) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
      entries.push_back(*entry);
    if (error)
      found_.problems.push_back(
          {folder.string(), {}, {}, "the folder cannot be read: " + error.message(), {}});
    std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) -> const std::string& {
      return entry.path().native();  // they differ in their last names alone
    });
    for (const fs::directory_entry& entry : entries) {
      const fs::path path = entry.path().lexically_normal();
      if (is_hidden(path)) continue;
      if (entry.is_directory(error))
        waiting.push_back(path);
      else if (is_definition_name(path))
        add_file({path, false}, entry.is_symlink(error) ? identity(path) : here / path.filename());
    }
  }

  void add_file(FoundFile file, const fs::path& itself) {
    const auto [place, fresh] = seen_.emplace(itself, found_.services.size());
    if (file.path.filename() == catalog_name) {
      if (fresh) found_.catalogs.push_back(std::move(file.path));
    } else if (fresh) {
      found_.services.push_back(std::move(file));
    } else if (file.named) {
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
