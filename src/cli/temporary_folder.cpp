// SPDX-License-Identifier: Apache-2.0
#include "cli/temporary_folder.hpp"

#include <cstdlib>
#include <string>

#include "hamvar/model/errors.hpp"

namespace hamvar::cli {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  const fs::path where = fs::temp_directory_path(error);
  std::string name = ((error ? fs::path("/tmp") : where) / "hamvar-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr)
    throw EnvironmentError("no temporary folder can be made as " + name +
                           "; set TMPDIR to a folder that can be written to");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace hamvar::cli
