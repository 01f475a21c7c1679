// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <string>

namespace hamvar {

/// Where something stands in its file. Both count from 1, columns in code points; {0, 0} means "not from a
/// file".
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// A place that a message can point at.
struct Place {
  std::string file;
  Position at;
  std::string service;  ///< id of the service, or empty
  std::string element;  ///< id of the node, or empty
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// What a reader keeps of a file beside its meaning, so that the file can be given back as it was: only the
/// format that made it looks inside.
class Origin {
 public:
  Origin() = default;
  Origin(const Origin&) = delete;
  Origin& operator=(const Origin&) = delete;
  virtual ~Origin() = default;
};

}  // namespace hamvar
