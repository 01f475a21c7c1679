// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Runs the program itself in a folder of its own.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace hamvar::test {

namespace fs = std::filesystem;

struct Outcome {
  int exit_code = -1;
  std::string out;
  std::string err;
};

class Program {
 public:
  Program() { fs::create_directories(folder_); }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  [[nodiscard]] const fs::path& folder() const { return folder_; }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] static std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  [[nodiscard]] std::string file(const std::string& name) const { return read(folder_ / name); }

  /// `arguments` as in a shell, in the folder.
  [[nodiscard]] Outcome run(const std::string& arguments) const {
    const std::string command = "cd '" + folder_.string() + "' && '" HAMVAR_BINARY "' " + arguments;
    const int status =
        std::system(("(" + command + ") > '" + out_.string() + "' 2> '" + err_.string() + "'").c_str());
    Outcome result{WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(out_), read(err_)};
    fs::remove(out_);
    fs::remove(err_);
    return result;
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("hamvar-cli-" + std::to_string(getpid()));
  fs::path out_ = folder_.string() + ".out";
  fs::path err_ = folder_.string() + ".err";
};

}  // namespace hamvar::test
