// SPDX-License-Identifier: Apache-2.0
#include "verify_bench.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/structure/soundness.hpp"
#include "timing.hpp"

namespace hamvar::bench {
namespace {

namespace fs = std::filesystem;

long peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// Choices and parallel work in turn, one behind the other.
Process blocks(std::size_t count) {
  Process process;
  std::size_t made = 0;
  const auto make = [&](NodeKind kind) {
    Node node;
    node.id = "n" + std::to_string(made++);
    node.kind = kind;
    return add_vertex(std::move(node), process);
  };
  NodeRef last = make(NodeKind::start);
  for (std::size_t i = 0; i < count; ++i) {
    const NodeKind kind = i % 2 == 0 ? NodeKind::exclusive : NodeKind::parallel;
    const NodeRef split = make(kind);
    const NodeRef join = make(kind);
    add_edge(last, split, process);
    for (int way = 0; way < 2; ++way) {
      const NodeRef step = make(NodeKind::activity);
      add_edge(split, step, process);
      add_edge(step, join, process);
    }
    last = join;
  }
  add_edge(last, make(NodeKind::end), process);
  return process;
}

void long_processes() {
  for (const std::size_t count : {400U, 500U, 5'000U, 50'000U}) {
    const Process process = blocks(count);
    bool sound = true;
    const double seconds =
        best_seconds(count > 1000 ? 3 : 21, [&] { sound = sound && check_soundness(process).sound(); });
    std::printf("%8zu blocks  %9.3f ms  %6.3f us a block%s\n", count, seconds * 1e3,
                seconds * 1e6 / static_cast<double>(count), sound ? "" : "  NOT SOUND");
  }
}

/// The program from its start to its end.
void wide_processes(const fs::path& corpora) {
  const std::string program = HAMVAR_BINARY;
  const double start_up =
      best_seconds(11, [&] { std::system((program + " --version > /dev/null").c_str()); });  // NOLINT
  std::printf("hamvar --version: %.2f ms\n", start_up * 1e3);
  for (const fs::path& file : drawings_in(corpora / "soundness" / "benchmark")) {
    const std::string command = program + " verify -j 1 " + file.string() + " > /dev/null";
    const double seconds = best_seconds(11, [&] { std::system(command.c_str()); });  // NOLINT
    std::printf("hamvar verify %-12s %7.2f ms  %5.2f times --version\n", file.stem().c_str(), seconds * 1e3,
                seconds / start_up);
  }
}

void real_processes(const fs::path& folder) {
  const std::vector<fs::path> files = drawings_in(folder);
  if (files.empty()) return;
  std::size_t processes = 0;
  const auto verify = [&](bool check) {
    processes = 0;
    for (const fs::path& file : files) {
      try {
        for (const Service& service : read_bpmn(read_file(file), file.string(), {}).services) {
          if (check) static_cast<void>(check_soundness(service.process));
          ++processes;
        }
      } catch (const InputError&) {  // has a verdict, too
      }
    }
  };
  const double bare = best_seconds(5, [&] { parse_bare(files); });
  const double read = best_seconds(5, [&] { verify(false); });
  const double all = best_seconds(3, [&] { verify(true); });
  std::printf(
      "%zu files, %zu processes read and verified: %.3f s, of it read %.3f s; bare pugixml parse %.3f s; ratio "
      "%.2f\n",
      files.size(), processes, all, read, bare, all / bare);
}

}  // namespace

void verify_bench() {
  std::puts("Soundness, one thread");
  long_processes();
  if (const char* corpora = std::getenv("HAMVAR_CORPORA")) {  // NOLINT(concurrency-mt-unsafe)
    wide_processes(corpora);
    real_processes(fs::path(corpora) / "training");
  } else {
    std::puts("Real processes: skipped, HAMVAR_CORPORA is not set");
  }
  std::printf("peak memory %ld MiB\n", peak_mebibytes());
  std::fflush(stdout);
}

}  // namespace hamvar::bench
