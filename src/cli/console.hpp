// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Results go to standard output, everything else to standard error.
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace hamvar::cli {

/// Standard output is a terminal that shows colours, and NO_COLOR (no-color.org) is not set.
[[nodiscard]] bool shows_colours();

/// Writes a result. Throws EnvironmentError if it cannot be written in full.
void print(std::string_view result);
/// The same, of a result that is written piece by piece.
void print(const std::function<void(std::ostream&)>& write);

/// One line for the user on standard error.
void tell(std::string_view line);

/// A bar on standard error while it lives, if that is a terminal; nothing otherwise.
class ProgressBar {
 public:
  explicit ProgressBar(std::string_view what);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();
  void show(std::size_t done, std::size_t total);
  /// To hand to what works.
  [[nodiscard]] std::function<void(std::size_t, std::size_t)> callback();

 private:
  std::string_view what_;
  bool terminal_;
  int shown_ = -1;  ///< percent
};

}  // namespace hamvar::cli
