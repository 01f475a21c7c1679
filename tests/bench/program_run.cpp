// SPDX-License-Identifier: Apache-2.0
#include "program_run.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

extern char** environ;

namespace hamvar::bench {
namespace {

double in_seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double processor_seconds(const rusage& used) { return in_seconds(used.ru_utime) + in_seconds(used.ru_stime); }

}  // namespace

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return processor_seconds(used);
}

Run run_program(const std::vector<std::string>& arguments) {
  // The C interface takes char* const[], and promises not to write through it.
  std::vector<char*> words{const_cast<char*>(HAMVAR_BINARY)};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto begun = std::chrono::steady_clock::now();
  pid_t child = 0;
  posix_spawn(&child, HAMVAR_BINARY, &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) std::puts("the program failed");
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(),
          processor_seconds(used), static_cast<double>(used.ru_maxrss) / 1024};
}

double peak_megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

}  // namespace hamvar::bench
