// SPDX-License-Identifier: Apache-2.0
#include "cli/console.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "hamvar/model/errors.hpp"

namespace hamvar::cli {
namespace {

constexpr int bar_width = 30;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets variables
  return value == nullptr ? "" : value;
}

bool good_terminal(int descriptor) { return isatty(descriptor) == 1 && environment("TERM") != "dumb"; }

}  // namespace

bool shows_colours() { return environment("NO_COLOR").empty() && good_terminal(STDOUT_FILENO); }

void print(std::string_view result) {
  print([&](std::ostream& out) {
    out << result;
    if (!result.ends_with('\n')) out << '\n';
  });
}

void print(const std::function<void(std::ostream&)>& write) {
  write(std::cout);
  std::cout.flush();
  if (!std::cout) throw EnvironmentError("cannot write to standard output; is the disk full?");
}

void tell(std::string_view line) { std::cerr << line << '\n'; }

ProgressBar::ProgressBar(std::string_view what) : what_(what), terminal_(good_terminal(STDERR_FILENO)) {}

ProgressBar::~ProgressBar() {
  if (terminal_ && shown_ >= 0) std::cerr << "\r\033[K" << std::flush;
}

void ProgressBar::show(std::size_t done, std::size_t total) {
  if (!terminal_ || total == 0) return;
  const int percent = static_cast<int>(done * 100 / total);
  if (percent == shown_) return;
  shown_ = percent;
  const auto full = static_cast<std::size_t>(percent * bar_width / 100);
  std::cerr << '\r' << what_ << " [" << std::string(full, '#') << std::string(bar_width - full, '.') << "] "
            << done << '/' << total << std::flush;
}

std::function<void(std::size_t, std::size_t)> ProgressBar::callback() {
  return [this](std::size_t done, std::size_t total) { show(done, total); };
}

}  // namespace hamvar::cli
