// SPDX-License-Identifier: Apache-2.0
#include "hamvar/formats/load.hpp"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "formats/definitions.hpp"
#include "formats/find_files.hpp"
#include "formats/quote.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/text/ids.hpp"
#include "model/side_by_side.hpp"

namespace hamvar {
namespace fs = std::filesystem;
namespace formats {
namespace {

/// A catalogue and what refers to it.
struct Group {
  fs::path file;  ///< empty: services without a catalogue
  Portfolio portfolio;
  std::vector<InputProblem> problems;
  std::size_t unread = 0;  ///< services that were not read because the catalogue is broken
};

struct Job {
  FoundFile file;
  Group* group = nullptr;
  Definitions definitions;
  std::vector<InputProblem> problems;
};

/// Counts the files that are done.
class Progress {
 public:
  Progress(const LoadOptions& options, std::size_t total) : options_(options), total_(total) {}
  void one_more() {
    if (!options_.progress) return;
    const std::scoped_lock lock(mutex_);
    options_.progress(++done_, total_);
  }

 private:
  const LoadOptions& options_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

void read_catalog_of(Group& group) {
  try {
    group.portfolio.catalog = read_catalog(read_file(group.file), group.file.string());
  } catch (const InputError& error) {
    group.problems = error.problems();
  }
}

void read_job(Job& job) {
  try {
    job.definitions = read_definitions(job.file, job.group->portfolio.catalog);
  } catch (const InputError& error) {
    job.problems = error.problems();
  }
}

void read_all(std::vector<Job>& jobs, const LoadOptions& options) {
  Progress progress(options, jobs.size());
  side_by_side(jobs.size(), options.jobs, [&](std::size_t i) {
    if (jobs[i].group->problems.empty()) read_job(jobs[i]);
    if (!options.origins)
      for (Service& service : jobs[i].definitions.services) service.origin.reset();
    progress.one_more();
  });
}

/// Sorts files by their catalogues.
class Grouping {
 public:
  explicit Grouping(const FoundFiles& found) {
    for (const fs::path& catalog : found.catalogs) group_of(catalog);
    for (const FoundFile& file : found.services)
      jobs_.push_back({file, &group_of(finder_.catalog_of(file.path).value_or(fs::path())), {}, {}});
  }
  [[nodiscard]] std::map<fs::path, Group>& groups() { return groups_; }
  [[nodiscard]] std::vector<Job>& jobs() { return jobs_; }

 private:
  Group& group_of(const fs::path& catalog) {
    std::error_code error;
    const fs::path key = catalog.empty() ? catalog : fs::canonical(catalog, error);
    Group& group = groups_[error ? catalog : key];
    if (group.file.empty()) group.file = catalog;
    return group;
  }

  CatalogFinder finder_;
  std::map<fs::path, Group> groups_;
  std::vector<Job> jobs_;
};

using ServiceIds = std::unordered_map<std::string, std::size_t>;

/// A file that does not say its services' ids gets them by its name; where that is taken, by its folders'
/// too.
void rename_twins(Definitions& definitions, const fs::path& file, const ServiceIds& taken) {
  for (Service& service : definitions.services) {
    if (!definitions.ids_from_name || !taken.contains(service.id)) continue;
    std::string id = service.id;
    for (fs::path folder = file.parent_path(); taken.contains(id) && folder.has_filename();
         folder = folder.parent_path())
      if (const std::string name = to_id(folder.filename().string()); !name.empty()) id.insert(0, name + '.');
    const std::string base = id;
    for (std::size_t number = 2; taken.contains(id); ++number) id = base + '-' + std::to_string(number);
    for (Pool& pool : definitions.collaboration.pools)
      if (pool.service == service.id) pool.service = id;
    service.id = std::move(id);
  }
}

/// Ids are unique in a portfolio: the first file keeps its.
void add_service(Service&& service, Portfolio& portfolio, ServiceIds& ids,
                 std::vector<InputProblem>& problems) {
  const auto [known, fresh] = ids.emplace(service.id, portfolio.services.size());
  if (fresh) {
    portfolio.services.push_back(std::move(service));
    return;
  }
  const Service& first = portfolio.services[known->second];
  problems.push_back({service.file, service.at, "id",
                      "the service id " + double_quoted(service.id) + " is that of " + first.file + ':' +
                          std::to_string(first.at.line) + " already",
                      "ids are unique in a portfolio; this file is left out"});
}

template <class Entry>
void learn(std::vector<Entry>& known, std::vector<Entry>& learned) {
  for (Entry& entry : learned)
    if (std::ranges::find(known, entry.id, &Entry::id) == known.end()) known.push_back(std::move(entry));
}

/// What a file names and the catalogue does not have is known by its name from now on.
template <class Known>
void learn(Known& known, Learned& learned) {
  learn(known.agencies, learned.agencies);
  learn(known.documents, learned.documents);
  learn(known.registries, learned.registries);
}

void add_definitions(Job& job, ServiceIds& ids, Learned& learned, std::vector<InputProblem>& problems) {
  Portfolio& portfolio = job.group->portfolio;
  rename_twins(job.definitions, job.file.path, ids);
  for (Service& service : job.definitions.services) add_service(std::move(service), portfolio, ids, problems);
  std::ranges::move(job.definitions.remarks, std::back_inserter(portfolio.remarks));
  if (!job.definitions.collaboration.pools.empty())
    portfolio.collaborations.push_back(std::move(job.definitions.collaboration));
  learn(learned, job.definitions.learned);
}

void append(std::vector<InputProblem>& to, std::vector<InputProblem>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Loaded collect(Grouping& grouping) {
  Loaded loaded;
  std::map<const Group*, ServiceIds> ids;
  std::map<Group*, Learned> learned;
  for (Job& job : grouping.jobs()) {
    Group& group = *job.group;
    if (!group.problems.empty()) ++group.unread;
    append(loaded.problems, job.problems);
    add_definitions(job, ids[&group], learned[&group], loaded.problems);
  }
  for (auto& [group, names] : learned) {
    learn(group->portfolio.catalog, names);
    group->portfolio.catalog.index();
  }
  for (auto& [key, group] : grouping.groups()) {
    if (group.problems.empty()) {
      if (!key.empty() || !group.portfolio.services.empty() || !group.portfolio.remarks.empty())
        loaded.portfolios.push_back(std::move(group.portfolio));
      continue;
    }
    append(loaded.problems, group.problems);
    if (group.unread > 0)
      loaded.problems.push_back(
          {group.file.string(),
           {},
           {},
           std::to_string(group.unread) + " services were not read because their catalogue has errors",
           {}});
  }
  std::ranges::stable_sort(loaded.portfolios, {}, [](const Portfolio& each) { return each.catalog.file; });
  std::ranges::stable_sort(loaded.problems, {}, &InputProblem::file);
  return loaded;
}

}  // namespace
}  // namespace formats

Loaded load(const std::vector<fs::path>& paths, const LoadOptions& options) {
  using namespace formats;
  FoundFiles found = find_files(paths);
  Grouping grouping(found);
  for (auto& [key, group] : grouping.groups())
    if (!key.empty()) read_catalog_of(group);
  read_all(grouping.jobs(), options);
  Loaded loaded = collect(grouping);
  append(loaded.problems, found.problems);
  return loaded;
}

}  // namespace hamvar
