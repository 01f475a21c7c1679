// SPDX-License-Identifier: Apache-2.0
/// The schemas and the reader say the same, as far as a schema can say it.
#include <gmock/gmock.h>

#include <unistd.h>

#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/model/vocabulary.hpp"
#include "hamvar/text/ids.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

const fs::path source = HAMVAR_SOURCE_DIR;
const fs::path fixtures = source / "tests/formats/fixtures";
const fs::path service_schema = source / "docs/schema/service.schema.json";
const fs::path catalog_schema = source / "docs/schema/catalog.schema.json";

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string output;
  std::array<char, 4096> chunk{};
  while (const std::size_t size = fread(chunk.data(), 1, chunk.size(), pipe.get()))
    output.append(chunk.data(), size);
  return output;
}

std::vector<fs::path> files_in(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fixtures / folder)) files.push_back(entry.path());
  return files;
}

/// The files that the independent validator accepts.
std::set<fs::path> accepted_by_schema(const fs::path& schema, const std::vector<fs::path>& files) {
  std::string command =
      "/usr/bin/python3 '" + (source / "tests/formats/validate.py").string() + "' '" + schema.string() + "'";
  for (const fs::path& file : files) command += " '" + file.string() + "'";
  std::istringstream lines(output_of(command));
  std::set<fs::path> accepted;
  std::size_t judged = 0;
  for (std::string verdict, file; lines >> verdict && std::getline(lines >> std::ws, file); ++judged)
    if (verdict == "valid") accepted.insert(file);
  EXPECT_EQ(judged, files.size()) << "the validator (python3-jsonschema) did not answer: " << command;
  return accepted;
}

bool accepted_by_reader(const fs::path& file) {
  static const Catalog catalog = read_catalog(read_file(fixtures / "catalog.json"), "catalog.json");
  try {
    (void)read_service(read_file(file), file.string(), catalog);
    return true;
  } catch (const InputError&) {
    return false;
  }
}

struct Expectation {
  std::string folder;
  bool schema;
  bool reader;
};

class SchemaAndReader : public ::testing::TestWithParam<Expectation> {};

TEST_P(SchemaAndReader, Judge) {
  const std::vector<fs::path> files = files_in(GetParam().folder);
  ASSERT_FALSE(files.empty());
  const std::set<fs::path> accepted = accepted_by_schema(service_schema, files);
  for (const fs::path& file : files) {
    EXPECT_EQ(accepted.contains(file), GetParam().schema) << "schema, " << file;
    EXPECT_EQ(accepted_by_reader(file), GetParam().reader) << "reader, " << file;
  }
}

INSTANTIATE_TEST_SUITE_P(Fixtures, SchemaAndReader,
                         ::testing::Values(Expectation{"valid", true, true},
                                           Expectation{"invalid-by-schema", false, false},
                                           Expectation{"invalid-by-reference", true, false}));

TEST(CatalogSchema, AcceptsTheCatalogueAndWhatIsWritten) {
  const fs::path written =
      fs::temp_directory_path() / ("hamvar-catalog-" + std::to_string(getpid()) + ".json");
  const Catalog catalog = read_catalog(read_file(fixtures / "catalog.json"), "catalog.json");
  write_file(written, write_catalog(catalog));
  EXPECT_EQ(accepted_by_schema(catalog_schema, {fixtures / "catalog.json", written}).size(), 2U);
  EXPECT_THAT(accepted_by_schema(catalog_schema, {fixtures / "valid/small.json"}), IsEmpty());
  fs::remove(written);
}

boost::json::value schema(const fs::path& file) { return boost::json::parse(read_file(file)); }

/// The code points, as numbers, that the schema's pattern takes for an id of one letter.
std::string single_letters(const fs::path& schema) {
  const std::string program = R"py(
import json, re, sys
pattern = re.compile(json.load(open(sys.argv[1], encoding="utf-8"))["$defs"]["id"]["pattern"])
tried = [*range(0x3400), *range(0xF900, 0x1E000), *range(0xE0000, 0xE0200)]
print(*(c for c in tried if pattern.search(chr(c))))
)py";
  return output_of("/usr/bin/python3 -c '" + program + "' '" + schema.string() + "'");
}

std::string utf8(unsigned c) {
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
}

TEST(Schema, TakesTheSameLettersForIdsAsTheReader) {
  std::string of_reader;
  // without the wide ranges of Han, Hangul and private use, which are letters all through
  for (unsigned c = 0; c < 0xE0200; ++c)
    if ((c < 0x3400 || (c >= 0xF900 && c < 0x1E000) || c >= 0xE0000) && is_id(utf8(c)))
      of_reader += std::to_string(c) + ' ';
  of_reader.back() = '\n';
  // compared as a whole: a diff of so many numbers helps nobody
  EXPECT_TRUE(single_letters(service_schema) == of_reader);
  EXPECT_EQ(schema(service_schema).at_pointer("/$defs/id"), schema(catalog_schema).at_pointer("/$defs/id"));
}

// --- the closed lists

template <class Enum>
std::vector<std::string> vocabulary() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
      [&](auto each) { names.emplace_back(each.name); });
  return names;
}

template <class Enum>
void expect_enum(const fs::path& file, std::string_view pointer) {
  const boost::json::value json = schema(file);
  std::vector<std::string> names;
  for (const auto& name : json.at_pointer(pointer).as_array()) names.emplace_back(name.as_string().c_str());
  EXPECT_EQ(names, vocabulary<Enum>()) << pointer;
}

template <class Enum>
void expect_keys(const fs::path& file, std::string_view pointer) {
  const boost::json::value json = schema(file);
  std::vector<std::string> names;
  for (const auto& member : json.at_pointer(pointer).as_object()) names.emplace_back(member.key());
  EXPECT_EQ(names, vocabulary<Enum>()) << pointer;
}

TEST(Schema, ListsTheVocabularyOfServices) {
  expect_enum<ServiceKind>(service_schema, "/properties/kind/enum");
  expect_enum<ServiceLevel>(service_schema, "/properties/level/enum");
  expect_enum<LifeEvent>(service_schema, "/properties/life_events/items/enum");
  expect_enum<Trigger>(service_schema, "/properties/trigger/enum");
  expect_enum<Addressee>(service_schema, "/properties/addressees/items/enum");
  expect_enum<SilenceRule>(service_schema, "/properties/deadline/properties/silence/enum");
  expect_enum<NodeKind>(service_schema, "/$defs/node/properties/kind/enum");
  expect_enum<EventKind>(service_schema, "/$defs/event_kind/enum");
  expect_enum<Notation>(service_schema, "/properties/process/properties/notation/enum");
  expect_enum<SubProcessKind>(service_schema, "/$defs/sub_process/properties/sub_process/enum");
  expect_enum<Repetition>(service_schema, "/$defs/repetition/enum");
}

TEST(Schema, ListsTheVocabularyOfActivities) {
  const std::string activity = "/$defs/activity/properties/";
  expect_enum<StepKind>(service_schema, activity + "step/enum");
  expect_enum<TaskKind>(service_schema, activity + "task/enum");
  expect_enum<Channel>(service_schema, activity + "channel/enum");
  expect_enum<Medium>(service_schema, "/$defs/medium/enum");
  expect_enum<EvidenceForm>(service_schema, activity + "evidence/items/properties/form/enum");
  expect_enum<EvidenceSource>(service_schema, activity + "evidence/items/properties/source/enum");
  expect_enum<RegistryOperation>(service_schema, activity + "registries/items/properties/operation/enum");
  expect_enum<AccessMode>(service_schema, activity + "registries/items/properties/mode/enum");
  expect_enum<LegalStatus>(service_schema, activity + "legal/properties/status/enum");
  expect_enum<Discretion>(service_schema, activity + "discretion/enum");
  expect_enum<Automation>(service_schema, activity + "automation/enum");
}

TEST(Schema, ListsTheVocabularyOfCatalogues) {
  expect_enum<AccessMode>(catalog_schema, "/properties/registries/items/properties/access/enum");
  expect_keys<StepKind>(catalog_schema, "/properties/defaults/properties/touch/properties");
  expect_keys<StepKind>(catalog_schema, "/properties/defaults/properties/wait/properties");
  expect_keys<AccessMode>(catalog_schema, "/properties/defaults/properties/enquiry_wait/properties");
}

}  // namespace
}  // namespace hamvar
