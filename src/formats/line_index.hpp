// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "hamvar/model/source.hpp"

namespace hamvar::formats {

/// Line and column of byte offsets. One pass over the text, as far as it is asked for, then a bounded
/// look-up, however long a line is. Not for several threads at once.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text) : text_(text) {}
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  /// Offsets behind the end count as the end.
  [[nodiscard]] Position position(std::size_t offset) const;

 private:
  std::string_view text_;
  mutable std::vector<Position> checkpoints_{{1, 1}};  ///< position of every `stride`th byte, so far
};

}  // namespace hamvar::formats
