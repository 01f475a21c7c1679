// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody else's repository, on a machine where hamvar is installed.
#include <boost/json.hpp>
#include <map>
#include <regex>
#include <stdexcept>

#include "../cli/definitions.hpp"
#include "program.hpp"

namespace hamvar::test {

using Values = std::map<std::string, std::string>;

inline const fs::path source = HAMVAR_SOURCE_DIR;

/// One word of a shell, whatever is in it.
inline std::string quoted(const std::string& text) {
  return "'" + std::regex_replace(text, std::regex("'"), "'\\''") + "'";
}

class Repository {
 public:
  Repository() {
    fs::create_directories(installed() / "bin");
    fs::create_symlink(HAMVAR_BINARY, installed() / "bin/hamvar");
    fs::create_symlink(source / "integration/hamvar-ci", installed() / "bin/hamvar-ci");
    bash("git init -q");
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;
  ~Repository() {
    std::error_code ignored;
    fs::remove_all(beside_, ignored);
  }

  /// What is not in the repository: the programs, scripts, the home of git.
  [[nodiscard]] const fs::path& beside() const { return beside_; }
  [[nodiscard]] fs::path installed() const { return beside_ / "installed"; }
  [[nodiscard]] bool has(const std::string& name) const { return fs::exists(files_.folder() / name); }
  [[nodiscard]] std::string file(const std::string& name) const { return files_.file(name); }
  void write(const std::string& name, const std::string& text) const { files_.write(name, text); }

  /// Runs a script in the repository, as runners of CI do.
  Outcome bash(const std::string& script, Values environment = {}) const {  // NOLINT(modernize-use-nodiscard)
    environment.insert({{"HOME", beside_.string()}, {"GIT_CONFIG_NOSYSTEM", "1"}});
    std::string command = "cd " + quoted(files_.folder().string()) + " && env";
    for (const auto& [name, value] : environment) command += " " + quoted(name + "=" + value);
    std::ofstream(beside_ / "script.sh", std::ios::binary) << script;
    const auto in_file = [&](const char* name) { return quoted((beside_ / name).string()); };
    command += " PATH=" + quoted((installed() / "bin").string()) +
               ":\"$PATH\" bash --noprofile --norc -eo pipefail " + in_file("script.sh") + " > " +
               in_file("out") + " 2> " + in_file("err");
    const int status = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe)
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Program::read(beside_ / "out"),
            Program::read(beside_ / "err")};
  }

  /// The documents of a YAML file of hamvar's own.
  [[nodiscard]] boost::json::array yaml(const std::string& name) const {
    const Outcome read =
        bash("/usr/bin/python3 " + quoted((source / "tests/integration/yaml_to_json.py").string()) + " " +
             quoted((source / name).string()));
    if (read.exit_code != 0) throw std::runtime_error(name + ": " + read.err);
    return boost::json::parse(read.out).as_array();
  }

 private:
  Program files_;
  fs::path beside_ = files_.folder().string() + "-beside";
};

/// A text in which each match of `pattern`, whose only group is a name, has become the value of that name.
inline std::string filled(const std::string& text, const std::regex& pattern, const Values& values) {
  std::string made;
  auto rest = text.cbegin();
  for (std::sregex_iterator each(text.begin(), text.end(), pattern), end; each != end; ++each) {
    made.append(rest, (*each)[0].first);
    made += values.at((*each)[1]);
    rest = (*each)[0].second;
  }
  return made.append(rest, text.cend());
}

/// The values of inputs: those given, the defaults of the others.
inline Values inputs_of(const boost::json::object& declared, const Values& given) {
  Values values;
  for (const auto& [name, input] : declared) {
    const boost::json::value* standard = input.as_object().if_contains("default");
    values["inputs." + std::string(name)] = standard == nullptr ? "" : standard->as_string().c_str();
  }
  for (const auto& [name, value] : given) values.at("inputs." + name) = value;
  return values;
}

}  // namespace hamvar::test
