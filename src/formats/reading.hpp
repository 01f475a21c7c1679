// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/json_document.hpp"
#include "formats/quote.hpp"
#include "hamvar/model/catalog.hpp"
#include "hamvar/model/errors.hpp"

namespace hamvar::formats {

/// Ids of a process's nodes, each with its place in the list.
using NodeIds = boost::unordered_flat_map<std::string_view, std::size_t, std::hash<std::string_view>>;

/// One file being read: what its references refer to, and what was found wrong with it.
class Reading {
 public:
  Reading(const JsonDocument& document, std::string file) : document_(document), file_(std::move(file)) {}

  const Catalog* catalog = nullptr;  ///< nullptr: references into the catalogue are not checked
  const NodeIds* nodes = nullptr;    ///< the process that is being read

  [[nodiscard]] const JsonDocument& document() const { return document_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  void add(Position at, std::string path, std::string message, std::string advice = {});
  /// No more problems are kept, only counted: spare the work for their advice.
  [[nodiscard]] bool full() const;
  [[nodiscard]] bool faultless() const { return found_ == 0; }
  /// Throws what was found, if anything, in the order of the file.
  void finish();

 private:
  const JsonDocument& document_;
  std::string file_;
  std::vector<InputProblem> problems_;
  std::size_t found_ = 0;
};

/// "did you mean "x"?" where a candidate is near, else nothing.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace hamvar::formats
