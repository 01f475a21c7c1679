// SPDX-License-Identifier: Apache-2.0
// ./dev bench: a generated portfolio is analysed by the program as a whole process, against a bare Boost.JSON
// parse of the same files.
#include <unistd.h>

#include <boost/json.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "generate.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "portfolio_bench.hpp"
#include "program_run.hpp"

namespace hamvar::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begun) {
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

std::vector<fs::path> write_portfolio(const fs::path& folder, std::size_t services, std::size_t steps) {
  const Catalog catalog = generate_catalog();
  write_file(folder / "catalog.json", write_catalog(catalog));
  std::vector<fs::path> files;
  for (std::size_t i = 0; i < services; ++i) {
    files.push_back(folder / std::to_string(i / 100) / (std::to_string(i) + ".json"));
    write_file(files.back(), write_service(generate_service(catalog, i, steps, 1)));
  }
  return files;
}

/// Reading and parsing, nothing else: what no analysis can be faster than.
double bare_parse(const std::vector<fs::path>& files) {
  const auto begun = Clock::now();
  std::size_t values = 0;
  for (const fs::path& file : files) {
    const auto parsed = boost::json::parse(read_file(file));
    values += parsed.as_object().size();
  }
  if (values == 0) std::puts("nothing was parsed");
  return seconds_since(begun);
}

Run analyze(const fs::path& folder, unsigned jobs) {
  return run_program({"analyze", folder.string(), "--jobs", std::to_string(jobs), "--format", "json"});
}

void measure_size(std::size_t services, std::size_t steps) {
  const fs::path folder = fs::temp_directory_path() / ("hamvar-bench-" + std::to_string(::getpid()));
  const auto files = write_portfolio(folder, services, steps);
  std::uintmax_t bytes = 0;
  for (const fs::path& file : files) bytes += fs::file_size(file);
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  bare_parse(files);  // fills the page cache
  const double bare = bare_parse(files);
  const auto row = [&](const char* what, double seconds, double megabytes) {
    std::printf("%6zu services  %-24s %8.2f s %9.0f services/s %6.1fx bare %8.0f MiB\n", services, what,
                seconds, static_cast<double>(services) / seconds, seconds / bare, megabytes);
  };
  row("bare Boost.JSON parse", bare, static_cast<double>(bytes) / 1048576);
  const Run one = analyze(folder, 1);
  row("analyze --jobs 1", one.seconds, one.megabytes);
  const Run all = analyze(folder, cores);
  row(("analyze --jobs " + std::to_string(cores)).c_str(), all.seconds, all.megabytes);
  fs::remove_all(folder);
}

}  // namespace

void portfolio_bench() {
  std::puts("Portfolio of services of 30 steps (of the bare parse: the files' size instead of memory)");
  for (const std::size_t services : {1'000U, 10'000U}) measure_size(services, 30);
}

}  // namespace hamvar::bench
