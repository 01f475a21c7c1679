// SPDX-License-Identifier: Apache-2.0
#include "bpmn_judges.hpp"

#include <sys/wait.h>

#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <sstream>
#include <stdexcept>

namespace hamvar::test {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

const fs::path source = HAMVAR_SOURCE_DIR;
const fs::path installed = source / "build/browser";
const fs::path schema = installed / "node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd";
const fs::path import_script = source / "tests/browser/import.mjs";

struct Answer {
  int exit_code = -1;
  std::string out;
};

std::string quoted(const fs::path& path) {
  std::string quoted = "'";
  for (const char each : path.string()) quoted += each == '\'' ? std::string("'\\''") : std::string(1, each);
  return quoted + "'";
}

Answer answer_of(const std::string& command) {
  Answer answer;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return answer;
  std::array<char, 4096> chunk{};
  while (const std::size_t size = fread(chunk.data(), 1, chunk.size(), pipe))
    answer.out.append(chunk.data(), size);
  const int status = pclose(pipe);
  answer.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return answer;
}

using Pair = std::pair<std::string, std::string>;

std::vector<Pair> pairs(const json::value& value) {
  std::vector<Pair> pairs;
  for (const auto& [first, second] : json::value_to<std::vector<std::array<std::string, 2>>>(value))
    pairs.emplace_back(first, second);
  return pairs;
}

ImportResult result_of(const std::string& line) {
  const json::value seen = json::parse(line);
  const auto strings = [&](const char* key) {
    return json::value_to<std::vector<std::string>>(seen.at(key));
  };
  const auto number = [&](const char* key) { return seen.at(key).to_number<std::size_t>(); };
  return {.file = json::value_to<std::string>(seen.at("file")),
          .ok = seen.at("ok").as_bool(),
          .error = json::value_to<std::string>(seen.at("error")),
          .warnings = strings("warnings"),
          .diagrams = number("diagrams"),
          .shapes = number("shapes"),
          .connections = number("connections"),
          .invisible = strings("invisible"),
          .undrawn = strings("undrawn"),
          .overlaps = pairs(seen.at("overlaps")),
          .outside = pairs(seen.at("outside"))};
}

}  // namespace

std::string judges_missing() {
  if (!fs::exists(installed / "installed") || !fs::exists(schema))
    return "bpmn-js is not installed in build/browser: run './dev judges', which needs the npm registry";
  for (const char* program : {"node", "chromium", "xmllint"})
    if (answer_of(std::string("command -v ") + program).exit_code != 0)
      return std::string("there is no '") + program + "': run './dev setup'";
  return {};
}

std::vector<ImportResult> import_in_browser(const std::vector<fs::path>& files, const fs::path& png_dir) {
  std::string command = "node " + quoted(import_script) + " --png " + quoted(png_dir);
  for (const fs::path& file : files) command += " " + quoted(file);
  const Answer answer = answer_of(command);
  std::vector<ImportResult> results;
  std::istringstream lines(answer.out);
  for (std::string line; std::getline(lines, line);) results.push_back(result_of(line));
  if (answer.exit_code != 0 || results.size() != files.size())
    throw std::runtime_error("the browser answered for " + std::to_string(results.size()) + " of " +
                             std::to_string(files.size()) + " files: " + command);
  return results;
}

std::string xsd_complaints(const fs::path& file) {
  const Answer answer =
      answer_of("xmllint --noout --nonet --schema " + quoted(schema) + " " + quoted(file) + " 2>&1");
  if (answer.exit_code == 0) return {};
  return answer.out.empty() ? "xmllint did not answer" : answer.out;
}

}  // namespace hamvar::test
