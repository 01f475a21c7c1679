// SPDX-License-Identifier: Apache-2.0
// The house keeps its order: rooms include only rooms above them, and foreign libraries stay in their rooms.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

const fs::path root = HAMVAR_SOURCE_DIR;
const std::vector<std::string> rooms = {"model",   "text",     "layout", "formats", "structure",
                                        "measure", "simulate", "match",  "rewrite", "compare",
                                        "rules",   "simplify", "render", "report",  "cli"};
/// Who may include what is not ours. The BGL is part of the model's public face.
const std::map<std::string, std::set<std::string>> foreign = {{"unicode/", {"text"}},
                                                              {"libstemmer", {"text"}},
                                                              {"graphviz/", {"render"}},
                                                              {"CLI/", {"cli"}},
                                                              {"boost/json", {"formats", "report", "cli"}},
                                                              {"pugixml", {"formats"}}};

struct Source {
  fs::path file;
  std::string room;
  std::vector<std::string> includes;
  std::string text;
};

std::string slurp(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Source> sources() {
  std::vector<Source> found;
  for (const fs::path& top : {root / "src", root / "include" / "hamvar"})
    for (const auto& entry : fs::recursive_directory_iterator(top)) {
      const fs::path& file = entry.path();
      if (file.extension() != ".cpp" && file.extension() != ".hpp") continue;
      Source source{file, fs::relative(file, top).begin()->string(), {}, slurp(file)};
      static const std::regex include(R"re(#include\s+["<]([^">]+)[">])re");
      for (std::sregex_iterator each(source.text.begin(), source.text.end(), include), end; each != end;
           ++each)
        source.includes.push_back((*each)[1]);
      found.push_back(std::move(source));
    }
  return found;
}

/// The room that an include leads to, or nothing if it is not ours.
std::string room_of(const std::string& include) {
  const std::string path = include.starts_with("hamvar/") ? include.substr(7) : include;
  const std::string room = path.substr(0, path.find('/'));
  return path.find('/') != std::string::npos && std::ranges::find(rooms, room) != rooms.end() ? room : "";
}

std::ptrdiff_t floor_of(const std::string& room) { return std::ranges::find(rooms, room) - rooms.begin(); }

TEST(House, RoomsIncludeOnlyRoomsAboveThem) {
  std::vector<std::string> wrong;
  for (const Source& source : sources())
    for (const std::string& include : source.includes)
      if (const std::string other = room_of(include);
          !other.empty() && floor_of(other) > floor_of(source.room))
        wrong.push_back(source.file.string() + ": '" + source.room + "' may not include '" + other + "'");
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(House, ForeignLibrariesStayInTheirRooms) {
  std::vector<std::string> wrong;
  for (const Source& source : sources())
    for (const std::string& include : source.includes)
      for (const auto& [prefix, owners] : foreign)
        if (include.starts_with(prefix) && !owners.contains(source.room))
          wrong.push_back(source.file.string() + ": <" + include + "> does not belong to '" + source.room +
                          "'");
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(House, OnlyTheCommandLinePrintsOrExits) {
  static const std::regex prints(
      R"re(std::(cout|cerr|clog|exit|abort|terminate)\b|\b(printf|fputs|puts)\s*\()re");
  std::vector<std::string> wrong;
  for (const Source& source : sources())
    if (source.room != "cli" && std::regex_search(source.text, prints)) wrong.push_back(source.file.string());
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(House, FilesStaySmall) {
  std::vector<std::string> wrong;
  for (const Source& source : sources())
    if (const auto lines = std::ranges::count(source.text, '\n'); lines > 400)
      wrong.push_back(source.file.string() + ": " + std::to_string(lines) + " lines");
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(House, TheLayoutOfTheTopIsTheAgreedOne) {
  for (const char* place : {"CMakeLists.txt", "src", "include", "processes", "output", "tests", "docs"})
    EXPECT_TRUE(fs::exists(root / place)) << place;
}

}  // namespace
