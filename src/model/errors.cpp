// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/errors.hpp"

namespace hamvar {
namespace {

std::string joined(const std::vector<InputProblem>& problems) {
  std::string text;
  for (const InputProblem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += problem.to_string();
  }
  return text;
}

}  // namespace

std::string InputProblem::to_string() const {
  std::string text = file;
  if (at.line > 0) text += ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
  text += ": ";
  if (!path.empty()) text += path + ": ";
  text += message;
  if (!advice.empty()) text += "; " + advice;
  return text;
}

InputError::InputError(std::vector<InputProblem> problems)
    : std::runtime_error(joined(problems)), problems_(std::move(problems)) {}

}  // namespace hamvar
