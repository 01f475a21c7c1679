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

/// "hamvar::cli::Aim" of each type of a file that others can see.
std::vector<std::string> visible_types(std::string text) {
  for (std::size_t begin = text.find("\nnamespace {\n"); begin != std::string::npos;
       begin = text.find("\nnamespace {\n", begin))
    text.erase(begin, text.find("\n}  // namespace\n", begin) - begin);
  static const std::regex inside(R"re(\nnamespace (hamvar[\w:]*) \{)re");
  static const std::regex type(R"re(\n(?:struct|class|enum class) (\w+)(?: final)?(?: :[^;{\n]*)? \{)re");
  std::smatch space;
  if (!std::regex_search(text, space, inside)) return {};
  std::vector<std::string> found;
  for (std::sregex_iterator each(text.begin(), text.end(), type), end; each != end; ++each)
    found.push_back(space[1].str() + "::" + (*each)[1].str());
  return found;
}

/// A linker takes either of two types of one name, and their destructors with them.
TEST(House, NoTwoFilesDefineTypesOfOneName) {
  std::map<std::string, std::set<std::string>> files;
  for (const Source& source : sources())
    for (const std::string& type : visible_types(source.text)) files[type].insert(source.file.string());
  EXPECT_GT(files.size(), 200U);
  std::vector<std::string> wrong;
  for (const auto& [type, where] : files)
    if (where.size() > 1) wrong.push_back(type + " in " + *where.begin() + " and " + *where.rbegin());
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
