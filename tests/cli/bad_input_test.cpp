// SPDX-License-Identifier: Apache-2.0
// Each bad input gives one clear message with its place, the right exit code, and hides no other file.
#include <gmock/gmock.h>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Bad {
  const char* name;
  std::string text;
  const char* message;  ///< what it must say
};
std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.name; }

/// The permit with another id, and with `from` replaced by `to`.
std::string with(const std::string& from, const std::string& to) {
  std::string text = test::permit_text;
  text.replace(text.find("\"id\": \"permit\""), 14, "\"id\": \"bad\"");
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::vector<Bad> all_bad() {
  return {
      {"empty", "", "bad.json"},
      {"not_json", "hello", "bad.json:1:1"},
      {"cut_off", test::permit_text.substr(0, 200), "bad.json:"},
      {"wrong_type", with("1000", "\"many\""), "bad.json:5:20"},
      {"unknown_key", with("\"owner\"", "\"ownr\""), "owner"},
      {"unknown_agency", with("\"city\"", "\"citty\""), "city"},
      {"unknown_document", with("\"deed\"", "\"ded\""), "deed"},
      {"duplicate_id", with("\"id\": \"decide\"", "\"id\": \"apply\""), "apply"},
      {"flow_to_nowhere", with("\"to\": \"end\"", "\"to\": \"nowhere\""), "nowhere"},
      {"negative_duration", with("\"step\": \"decide\"", "\"step\": \"decide\", \"touch\": \"-PT5M\""),
       "bad.json:11:"},
      {"min_above_max",
       with("\"step\": \"decide\"",
            "\"step\": \"decide\", \"touch\": {\"min\": \"PT9M\", \"mode\": \"PT5M\", \"max\": \"PT1M\"}"),
       "bad.json:11:"},
      {"probability_above_one",
       with("{\"from\": \"decide\", \"to\": \"end\"}",
            "{\"from\": \"decide\", \"to\": \"end\", \"probability\": 3}"),
       "bad.json:"},
      {"nested_deeply", nested(100'000), "bad.json:1:"},
      {"invalid_utf8", with("1000", "1000, \"description\": \"\xff\xfe\""), "bad.json:5:"},
      {"many_spaces", std::string(std::size_t{70} << 20, ' '), "64 MiB"},
      {"spaces_only", std::string(std::size_t{8} << 20, ' '), "bad.json:"},
      {"zero_bytes", std::string(1000, '\0'), "bad.json:1:1"},
      {"no_process", R"({"id": "bad", "name": "x", "owner": "city"})", "process"},
      {"a_list", "[1, 2, 3]", "bad.json:1:1"},
  };
}

class BadInput : public testing::TestWithParam<Bad> {};

TEST_P(BadInput, IsToldAndHidesNoOther) {
  const test::Program program;
  program.write("in/catalog.json", test::catalog_text);
  program.write("in/permit.json", test::permit_text);
  program.write("in/bad.json", GetParam().text);
  const Outcome check = program.run("check in/bad.json in/permit.json");
  EXPECT_EQ(check.exit_code, 1);
  EXPECT_THAT(check.out, HasSubstr(GetParam().message));
  EXPECT_THAT(check.out, HasSubstr("[invalid-definition]"));
  EXPECT_THAT(check.out, HasSubstr("[evidence-held-by-government]"));
  const Outcome simplify = program.run("simplify in/bad.json in/permit.json -o out");
  EXPECT_EQ(simplify.exit_code, 1);
  EXPECT_THAT(simplify.err, HasSubstr("bad.json"));
  EXPECT_FALSE(program.file("out/permit/combined.svg").empty());
  const Outcome render = program.run("render in/bad.json -o bad.svg");
  EXPECT_EQ(render.exit_code, 1);
  EXPECT_FALSE(test::fs::exists(program.folder() / "bad.svg"));
}

INSTANTIATE_TEST_SUITE_P(Table, BadInput, testing::ValuesIn(all_bad()),
                         [](const auto& each) { return std::string(each.param.name); });

class Trouble : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
  }
  test::Program program;
};

TEST_F(Trouble, ABrokenCatalogueIsToldOnce) {
  for (
      const std::string& catalog :
      {std::string("{"),
       std::string(
           R"({"agencies": [{"id": "a", "name": "x", "parent": "b"}, {"id": "b", "name": "y", "parent": "a"}]})")}) {
    program.write("in/catalog.json", catalog);
    const Outcome run = program.run("check in");
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.out, HasSubstr("in/catalog.json:1:"));
  }
}

TEST_F(Trouble, PathsThatAreNotThere) {
  const Outcome missing = program.run("analyze nowhere");
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_THAT(missing.err, HasSubstr("nowhere"));
  test::fs::create_directories(program.folder() / "empty");
  EXPECT_EQ(program.run("analyze empty").exit_code, 2);
  EXPECT_THAT(program.run("analyze empty").err, HasSubstr("empty"));
}

TEST_F(Trouble, WhatCannotBeWrittenIsTheEnvironments) {
  program.write("file", "x");
  for (const char* output : {"/proc/hamvar", "file/inside"}) {
    const Outcome run = program.run(std::string("simplify in -o ") + output);
    EXPECT_EQ(run.exit_code, 3) << output;
    EXPECT_THAT(run.err, HasSubstr("-o")) << output;
  }
  EXPECT_EQ(program.file("file"), "x");
  EXPECT_EQ(program.run("render in/permit.json -o /proc/p.svg").exit_code, 3);
}

TEST_F(Trouble, AFullDiskIsTold) {
  const Outcome run = program.run("analyze in > /dev/full");
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, HasSubstr("disk full"));
}

TEST_F(Trouble, NoTemporaryFileIsLeft) {
  (void)program.run("simplify in -o out");
  for (const auto& entry : test::fs::recursive_directory_iterator(program.folder()))
    EXPECT_THAT(entry.path().string(), Not(HasSubstr(".tmp")));
}

TEST_F(Trouble, TwoServicesOfOneIdAreTold) {
  program.write("in/other.json", test::permit_text);
  const Outcome run = program.run("check in");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("permit"));
  EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(Trouble, AnIdIsNoWayOutOfTheFolder) {
  std::string text = test::permit_text;
  program.write("in/permit.json", text.replace(text.find("\"permit\""), 8, "\"..\""));
  const Outcome run = program.run("simplify in -o out/deep");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_FALSE(test::fs::exists(program.folder() / "out" / "after.json"));
}

}  // namespace
}  // namespace hamvar
