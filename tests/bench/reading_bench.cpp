// SPDX-License-Identifier: Apache-2.0
#include "reading_bench.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <pugixml.hpp>
#include <vector>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/pnml.hpp"

namespace hamvar::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

std::vector<fs::path> definitions_under(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".bpmn" || entry.path().extension() == ".pnml")
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::size_t parse_only(const fs::path& file) {
  const std::string bytes = read_file(file);
  pugi::xml_document document;
  return document.load_buffer(bytes.data(), bytes.size()) ? 1 : 0;
}

std::size_t read_into_model(const fs::path& file) {
  try {
    if (file.extension() == ".pnml") return read_pnml(read_file(file), file.string()).services.size();
    static const Catalog none;
    return read_bpmn(read_file(file), file.string(), none).services.size();
  } catch (const InputError&) {
    return 0;
  }
}

template <class Each>
double seconds_for(const std::vector<fs::path>& files, Each each, std::size_t& done) {
  const auto begun = Clock::now();
  for (const fs::path& file : files) done += each(file);
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

}  // namespace

void reading_bench() {
  const char* folder = std::getenv("HAMVAR_CORPORA");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr) {
    std::puts("Reading BPMN and PNML: skipped, HAMVAR_CORPORA is not set");
    return;
  }
  const std::vector<fs::path> files = definitions_under(folder);
  std::uintmax_t bytes = 0;
  for (const fs::path& file : files) bytes += fs::file_size(file);
  std::vector<double> parses;
  std::vector<double> reads;
  std::size_t parsed = 0;
  std::size_t services = 0;
  for (int round = 0; round < 7; ++round) {  // in turn, so that a busy machine slows both
    parses.push_back(seconds_for(files, parse_only, parsed));
    reads.push_back(seconds_for(files, read_into_model, services));
  }
  const double parse = std::ranges::min(parses);
  const double read = std::ranges::min(reads);
  std::printf(
      "Reading %zu BPMN and PNML files, %.1f MB, into %zu services: %.3f s; bare pugixml parse %.3f s; ratio %.2f\n",
      files.size(), static_cast<double>(bytes) / 1e6, services / 7, read, parse, read / parse);
  std::fflush(stdout);
}

}  // namespace hamvar::bench
