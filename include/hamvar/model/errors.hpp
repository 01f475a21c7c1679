// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stdexcept>
#include <string>
#include <vector>

#include "hamvar/model/source.hpp"

namespace hamvar {

/// One thing that is wrong with an input file.
struct InputProblem {
  std::string file;
  Position at;          ///< {0, 0} where the trouble is the whole file
  std::string path;     ///< where in the document: "process.nodes[3].touch"
  std::string message;  ///< what was expected, what was found
  std::string advice;   ///< what to write instead, or empty

  /// "file:line:column: path: message; advice"
  [[nodiscard]] std::string to_string() const;
};

/// An input that cannot be read. Readers collect as many problems as they can and throw once.
class InputError : public std::runtime_error {
 public:
  explicit InputError(std::vector<InputProblem> problems);
  [[nodiscard]] const std::vector<InputProblem>& problems() const { return problems_; }

 private:
  std::vector<InputProblem> problems_;
};

/// The user named something that is not there, or used the program wrongly. Exit code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The world outside failed: disk full, no permission to write, no layout engine. The message ends with
/// advice. Exit code 3.
class EnvironmentError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace hamvar
