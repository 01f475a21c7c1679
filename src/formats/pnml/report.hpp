// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/model/remark.hpp"

namespace hamvar::formats::pnml {

/// What is found wrong or odd while a file is read.
struct Report {
  std::string file;
  std::string service;  ///< id of the one that is being read
  std::vector<InputProblem> problems{};
  std::vector<Remark> remarks{};

  void refuse(Position at, std::string message, std::string advice) {
    problems.push_back({file, at, {}, std::move(message), std::move(advice)});
  }
  void remark(RemarkKind kind, Position at, std::string element, Text message) {
    remarks.push_back({kind, {file, at, service, std::move(element)}, std::move(message)});
  }
};

}  // namespace hamvar::formats::pnml
