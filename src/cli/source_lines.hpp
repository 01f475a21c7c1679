// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "hamvar/model/source.hpp"

namespace hamvar::cli {

/// Lines of the files that findings are in. A file that is in another encoding than UTF-8, or
/// not there any more, has none.
class SourceFiles {
 public:
  /// Without its line break.
  [[nodiscard]] std::string line(const Place& place);

 private:
  struct File {
    std::string text;
    std::vector<std::size_t> begins;  ///< of each line
  };
  const File& file(const std::string& name);
  std::map<std::string, File> files_;
};

}  // namespace hamvar::cli
