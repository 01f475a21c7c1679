// SPDX-License-Identifier: Apache-2.0
#include "cli/delivery.hpp"

#include <sstream>

#include "cli/console.hpp"
#include "hamvar/formats/load.hpp"

namespace hamvar::cli {

void deliver(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write) {
  if (file.empty()) return print(write);
  std::ostringstream out;
  write(out);
  write_file(file, out.view());
  tell("Written: " + file.string());
}

}  // namespace hamvar::cli
