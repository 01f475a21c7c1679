// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "hamvar/model/source.hpp"

namespace hamvar::formats {

/// Line and column of byte offsets. One pass over the text, then a bounded look-up, however long a line is.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  /// Offsets behind the end count as the end.
  [[nodiscard]] Position position(std::size_t offset) const;

 private:
  std::string_view text_;
  std::vector<Position> checkpoints_;  ///< position of every `stride`th byte
};

}  // namespace hamvar::formats
