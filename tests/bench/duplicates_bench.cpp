// SPDX-License-Identifier: Apache-2.0
#include "duplicates_bench.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <thread>
#include <unordered_map>

#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/match/duplicates.hpp"
#include "planted.hpp"
#include "program_run.hpp"

namespace hamvar::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t steps = 20;
constexpr std::uint64_t seed = 1;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// By number of step: the group that it is in.
std::vector<std::size_t> groups_by_step(const PlantedPortfolio& made, const Duplicates& found) {
  std::vector<std::size_t> group_of(made.truth.size(), none);
  for (std::size_t group = 0; group < found.groups.size(); ++group)
    for (const Duplicate& one : found.groups[group].members)
      group_of[step_number(one.member.service, one.member.node - 1, steps)] = group;  // behind the start
  return group_of;
}

/// Of all members of groups, those that do the work that most members of their group do.
double precision(const PlantedPortfolio& made, const Duplicates& found) {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const DuplicateGroup& group : found.groups) {
    std::unordered_map<std::uint64_t, std::size_t> works;
    for (const Duplicate& one : group.members)
      ++works[made.truth[step_number(one.member.service, one.member.node - 1, steps)]];
    right += std::ranges::max_element(works, {}, [](const auto& work) { return work.second; })->second - 1;
    all += group.members.size() - 1;
  }
  return all == 0 ? 1 : static_cast<double>(right) / static_cast<double>(all);
}

/// Of the planted copies that are in a group, those whose group mostly does their work.
double precision_of_planted(const PlantedPortfolio& made, const Duplicates& found,
                            const std::vector<std::size_t>& group_of) {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const Planted& each : made.planted) {
    if (group_of[each.copy] == none) continue;
    const std::vector<Duplicate>& members = found.groups[group_of[each.copy]].members;
    const auto same = std::ranges::count_if(members, [&](const Duplicate& one) {
      return made.truth[step_number(one.member.service, one.member.node - 1, steps)] == made.truth[each.copy];
    });
    right += 2 * static_cast<std::size_t>(same) > members.size();
    ++all;
  }
  return all == 0 ? 1 : static_cast<double>(right) / static_cast<double>(all);
}

void print_recall(const PlantedPortfolio& made, const std::vector<std::size_t>& group_of) {
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_kind;  // found, planted
  for (const Planted& each : made.planted) {
    const bool together = group_of[each.copy] != none && group_of[each.copy] == group_of[each.original];
    for (const std::string& kind :
         {std::string("all"), std::string(each.how ? spelling(*each.how) : "registry")}) {
      by_kind[kind].first += together;
      ++by_kind[kind].second;
    }
  }
  for (const auto& [kind, count] : by_kind)
    std::printf("    recall of %-15s %.3f  (%zu of %zu)\n", kind.c_str(),
                static_cast<double>(count.first) / static_cast<double>(count.second), count.first,
                count.second);
}

struct Cost {
  double seconds = 0;
  double processor_seconds = 0;
};

/// What the analysis takes.
Cost find(const PlantedPortfolio& made, unsigned jobs) {
  const std::size_t services = made.portfolio.services.size();
  const double before = peak_megabytes();
  const double used_before = processor_seconds();
  const auto begun = std::chrono::steady_clock::now();
  const Duplicates found = duplicates(placed(made.portfolio), {.jobs = jobs});
  const Cost cost{std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(),
                  processor_seconds() - used_before};
  std::printf("  %zu services, %zu steps, %u jobs: %.2f s (%.2f s of processors), %zu groups\n", services,
              made.truth.size(), jobs, cost.seconds, cost.processor_seconds, found.groups.size());
  std::printf("    at most %.0f MiB, %.0f MiB with the portfolio alone\n", peak_megabytes(), before);
  const std::vector<std::size_t> group_of = groups_by_step(made, found);
  print_recall(made, group_of);
  std::printf("    precision %.3f of all in groups, %.3f of what was planted\n", precision(made, found),
              precision_of_planted(made, found, group_of));
  return cost;
}

/// The program as a whole, from files.
void run_from_disk(const PlantedPortfolio& made, unsigned jobs) {
  const fs::path folder = fs::temp_directory_path() / ("hamvar-bench-" + std::to_string(::getpid()));
  write_file(folder / "catalog.json", write_catalog(made.portfolio.catalog));
  const std::vector<Service>& services = made.portfolio.services;
  for (std::size_t i = 0; i < services.size(); ++i)
    write_file(folder / std::to_string(i / 100) / (services[i].id + ".json"), write_service(services[i]));
  const Run run =
      run_program({"duplicates", folder.string(), "--format", "json", "--jobs", std::to_string(jobs)});
  std::printf("  from %zu files, the program as a whole: %.2f s (%.2f s of processors), %.0f MiB\n",
              services.size(), run.seconds, run.processor_seconds, run.megabytes);
  fs::remove_all(folder);
}

}  // namespace

void duplicates_bench() {
  const unsigned jobs = std::min(2U, std::max(1U, std::thread::hardware_concurrency()));
  std::puts("Duplicated work, planted in other words in one step of a hundred");
  Cost few;
  {
    const PlantedPortfolio made = plant_duplicates(10'000, steps, seed);
    few = find(made, jobs);
    run_from_disk(made, jobs);
  }
  const Cost many = find(plant_duplicates(100'000, steps, seed), jobs);
  std::printf("  ten times the services take %.1f times as long, %.1f times the processors\n",
              many.seconds / few.seconds, many.processor_seconds / few.processor_seconds);
}

}  // namespace hamvar::bench
