// SPDX-License-Identifier: Apache-2.0
#include "formats/reading.hpp"

#include <algorithm>

#include "hamvar/text/nearest.hpp"

namespace hamvar::formats {
namespace {

constexpr std::size_t most_problems = 100;

}  // namespace

bool Reading::full() const { return problems_.size() >= most_problems; }

void Reading::add(Position at, std::string path, std::string message, std::string advice) {
  ++found_;
  if (!full()) problems_.push_back({file_, at, std::move(path), std::move(message), std::move(advice)});
}

void Reading::finish() {
  if (faultless()) return;
  std::ranges::stable_sort(problems_, {}, &InputProblem::at);
  if (found_ > problems_.size())
    problems_.push_back(
        {file_, {}, {}, "and " + std::to_string(found_ - problems_.size()) + " more problems", {}});
  throw InputError(std::move(problems_));
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
  const auto near = nearest(word, candidates);
  return near ? "did you mean " + double_quoted(*near) + "?" : std::string();
}

}  // namespace hamvar::formats
