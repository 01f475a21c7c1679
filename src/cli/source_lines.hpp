// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/model/source.hpp"

namespace hamvar::cli {

/// Lines of the files that findings are in; the last file that was asked for is kept, as findings come file
/// by file. A file that is in another encoding than UTF-8, or not there any more, has no lines.
class SourceFiles {
 public:
  /// Without its line break.
  [[nodiscard]] std::string line(const Place& place);

 private:
  void read(const std::string& name);

  std::string name_;
  std::string text_;
  std::vector<std::size_t> begins_;  ///< of each line
};

}  // namespace hamvar::cli
