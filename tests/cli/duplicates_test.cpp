// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string processes = HAMVAR_SOURCE_DIR "/processes";

/// Two services of two agencies: one checks in English, the other one in Persian.
const std::string english = R"({
  "id": "shop", "name": {"en": "Shop licence"}, "owner": "city", "yearly_volume": 100, "life_events": ["business"],
  "process": {
    "nodes": [{"id": "start", "kind": "start"},
              {"id": "who", "kind": "activity", "label": {"en": "Check the identity of the applicant"}, "step": "identify"},
              {"id": "ask", "kind": "activity", "label": {"en": "Ask about the land"}, "step": "enquire",
               "registries": [{"registry": "land", "mode": "letter", "documents": ["deed"]}]},
              {"id": "a", "kind": "activity", "label": {"en": "Weigh the goods"}, "step": "substantive_check"},
              {"id": "b", "kind": "activity", "label": {"en": "Paint the sign"}, "step": "deliver"},
              {"id": "c", "kind": "activity", "label": {"en": "Count the shelves"}, "step": "monitor"},
              {"id": "end", "kind": "end"}],
    "flows": [{"from": "start", "to": "who"}, {"from": "who", "to": "ask"}, {"from": "ask", "to": "a"}, {"from": "a", "to": "b"}, {"from": "b", "to": "c"}, {"from": "c", "to": "end"}]
  }
})";
const std::string persian = R"({
  "id": "factory", "name": {"fa": "جواز کارخانه"}, "owner": "deeds", "yearly_volume": 50, "life_events": ["business"],
  "process": {
    "nodes": [{"id": "start", "kind": "start"},
              {"id": "hoviat", "kind": "activity", "label": {"fa": "احراز هويت متقاضي"}, "step": "identify"},
              {"id": "estelam", "kind": "activity", "label": {"fa": "استعلام وضعیت ثبتی"}, "step": "enquire",
               "registries": [{"registry": "land", "mode": "online", "documents": ["deed"]}]},
              {"id": "a", "kind": "activity", "label": {"fa": "نصب دستگاه برش"}, "step": "wait"},
              {"id": "b", "kind": "activity", "label": {"fa": "آزمایش دیگ بخار"}, "step": "consult"},
              {"id": "c", "kind": "activity", "label": {"fa": "تخلیه پساب"}, "step": "forward"},
              {"id": "end", "kind": "end"}],
    "flows": [{"from": "start", "to": "hoviat"}, {"from": "hoviat", "to": "estelam"}, {"from": "estelam", "to": "a"}, {"from": "a", "to": "b"}, {"from": "b", "to": "c"}, {"from": "c", "to": "end"}]
  }
})";

class DuplicatesCommand : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/shop.json", english);
    program.write("in/factory.json", persian);
  }
  test::Program program;
};

TEST_F(DuplicatesCommand, FindsTheSameWorkInTwoLanguages) {
  const Outcome run = program.run("duplicates in");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_THAT(run.out,
              HasSubstr("\"احراز هويت متقاضي\": steps 2, agencies 2, services 2, 150 times a year\n"));
  EXPECT_THAT(run.out, HasSubstr("in/shop.json:"));
  EXPECT_THAT(run.out, HasSubstr("what to do: let one agency do it once and the others use its result\n"));
  EXPECT_THAT(run.out, HasSubstr("what to do: make it one enquiry through the exchange, for all\n"));
  EXPECT_THAT(run.out, HasSubstr("by letter"));
}

TEST_F(DuplicatesCommand, SpeaksPersian) {
  const Outcome run = program.run("duplicates in --lang fa");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, HasSubstr("۱۵۰ بار در سال"));
  EXPECT_THAT(run.out, HasSubstr("پیشنهاد: یک استعلام از راه گذرگاه تبادل برای همه"));
  EXPECT_THAT(run.out, HasSubstr("با نامه"));
}

TEST_F(DuplicatesCommand, WritesOneDocumentForPrograms) {
  const Outcome run = program.run("duplicates in --format json");
  EXPECT_EQ(run.exit_code, 0);
  const json::object document = json::parse(run.out).as_object();
  EXPECT_EQ(document.at("format"), "hamvar");
  const json::array& groups = document.at("groups").as_array();
  ASSERT_EQ(groups.size(), 2U);
  for (const json::value& group : groups) {
    EXPECT_EQ(group.at("members").as_array().size(), 2U);
    EXPECT_EQ(group.at("agencies"), 2);
    EXPECT_EQ(group.at("per_year"), 150.0);
  }
  const json::array& enquiries = document.at("enquiries").as_array();
  ASSERT_EQ(enquiries.size(), 2U);
  EXPECT_EQ(enquiries[0].at("agency"), "city");
  EXPECT_EQ(enquiries[0].at("registry"), "land");
  EXPECT_EQ(enquiries[0].at("owner"), "deeds");
  EXPECT_EQ(enquiries[0].at("way"), "letter");
  EXPECT_EQ(enquiries[0].at("per_year"), 100.0);
  EXPECT_EQ(enquiries[1].at("way"), "online");
  const json::object matrix =
      json::parse(program.run("duplicates in --enquiries --format json").out).as_object();
  EXPECT_FALSE(matrix.contains("groups"));
  EXPECT_EQ(matrix.at("enquiries"), document.at("enquiries"));
}

TEST_F(DuplicatesCommand, WritesALineAMemberForSpreadsheets) {
  const Outcome run = program.run("duplicates in --format csv");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, StartsWith("group,reason,group_score,advice,file,line,column,service,element,"));
  EXPECT_EQ(std::ranges::count(run.out, '\n'), 5);
  EXPECT_THAT(run.out, HasSubstr(",registry,1,one_enquiry,in/shop.json,"));
  const Outcome matrix = program.run("duplicates in --enquiries --format csv");
  EXPECT_THAT(matrix.out, StartsWith("agency,registry,owner,way,documents,services,steps,per_year,"));
  EXPECT_THAT(matrix.out, HasSubstr("\r\ncity,land,deeds,letter,deed,1,1,100,"));
}

TEST_F(DuplicatesCommand, AHigherScoreFindsNoMore) {
  std::string alike = english;
  alike.replace(alike.find("Check the identity"), 18, "Verify the identity card");
  alike.replace(alike.find("\"shop\""), 6, "\"alike\"");
  program.write("in/alike.json", alike);
  const auto members = [&](const char* score) {
    return std::ranges::count(program.run(std::string("duplicates in --format csv --min-score ") + score).out,
                              '\n');
  };
  EXPECT_GE(members("0.3"), members("0.7"));
  EXPECT_GE(members("0.7"), members("1"));
  EXPECT_EQ(program.run("duplicates in --min-score 0").exit_code, 2);
  EXPECT_EQ(program.run("duplicates in --min-score 1.5").exit_code, 2);
}

TEST_F(DuplicatesCommand, LearnsWordsOfOnesOwn) {
  std::string own = english;
  own.replace(own.find("Check the identity of the applicant"), 35, "Blorp the applicant");
  program.write("in/shop.json", own);
  EXPECT_THAT(program.run("duplicates in").out, Not(HasSubstr("Blorp")));
  program.write("words.lexicon", "phrase examine identity : blorp\n");
  const Outcome learnt = program.run("duplicates in --lexicon words.lexicon");
  EXPECT_EQ(learnt.exit_code, 0) << learnt.err;
  EXPECT_THAT(learnt.out, HasSubstr("\"Blorp the applicant\""));
  program.write("broken.lexicon", "what is this\n");
  const Outcome broken = program.run("duplicates in --lexicon broken.lexicon");
  EXPECT_EQ(broken.exit_code, 2);
  EXPECT_THAT(broken.err, HasSubstr("broken.lexicon:1:"));
  EXPECT_EQ(program.run("duplicates in --lexicon nowhere").exit_code, 2);
  const Outcome empty = program.run("duplicates in --wordnet in");
  EXPECT_EQ(empty.exit_code, 2);
  EXPECT_THAT(empty.err, HasSubstr("there is no WordNet in it: index.verb is missing"));
}

TEST_F(DuplicatesCommand, WhatCannotBeReadHidesNoOther) {
  program.write("in/bad.json", "{");
  program.write("in/bad.bpmn", "<definitions>");
  for (const char* format : {"text", "json", "csv"}) {
    const Outcome run = program.run(std::string("duplicates in --format ") + format);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.out, HasSubstr("shop"));
    EXPECT_THAT(run.err, HasSubstr("in/bad.json:1:"));
    EXPECT_THAT(run.err, HasSubstr("in/bad.bpmn:"));
  }
  const Outcome nothing = program.run("duplicates in/bad.json --format json");
  EXPECT_EQ(nothing.exit_code, 1);
  EXPECT_EQ(json::parse(nothing.out).at("groups"), json::array());
}

TEST_F(DuplicatesCommand, AnEmptyFolderIsToldAsByTheOtherCommands) {
  std::filesystem::create_directories(program.folder() / "empty");
  const Outcome own = program.run("duplicates empty");
  const Outcome other = program.run("measure empty");
  EXPECT_EQ(own.exit_code, other.exit_code);
  EXPECT_EQ(own.err, other.err);
}

TEST_F(DuplicatesCommand, FoldersWithCataloguesOfTheirOwnAreComparedByTheirLabels) {
  std::string elsewhere = persian;
  program.write("other/catalog.json", test::catalog_text);
  program.write("other/factory.json", elsewhere);
  std::filesystem::remove(program.folder() / "in/factory.json");
  const json::array groups =
      json::parse(program.run("duplicates in other --format json").out).at("groups").as_array();
  ASSERT_EQ(groups.size(), 1U) << "the register of the one is not known to be that of the other";
  EXPECT_EQ(groups[0].at("reason"), "label");
}

TEST_F(DuplicatesCommand, WritesAFileButNeverOverWhatItRead) {
  const Outcome run = program.run("duplicates in --format csv -o out/duplicates.csv");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_EQ(program.file("out/duplicates.csv"), program.run("duplicates in --format csv").out);
  EXPECT_EQ(program.run("duplicates in -o in/shop.json").exit_code, 2);
  EXPECT_EQ(program.file("in/shop.json"), english);
}

TEST_F(DuplicatesCommand, OfTheReadyPortfolioIsAsItWas) {
  const std::string golden = HAMVAR_SOURCE_DIR "/tests/cli/golden/duplicates";
  for (const auto& [arguments, file] : {std::pair("", "text"),
                                        {"--lang fa", "fa"},
                                        {"--format csv", "csv"},
                                        {"--enquiries --format csv", "enquiries"}}) {
    const Outcome run = program.run("duplicates " + processes + " " + arguments);
    EXPECT_EQ(run.exit_code, 0);
    std::string found = run.out;
    for (std::size_t at = 0; (at = found.find(processes, at)) != std::string::npos;)
      found.replace(at, processes.size(), "processes");
    const std::filesystem::path expected = golden + "." + file;
    if (std::getenv("HAMVAR_ACCEPT") != nullptr) {
      std::filesystem::create_directories(expected.parent_path());
      std::ofstream(expected, std::ios::binary) << found;
    }
    EXPECT_EQ(found, test::Program::read(expected)) << expected;
  }
}

TEST_F(DuplicatesCommand, TheResultDoesNotDependOnJobs) {
  for (const char* format : {"text", "json", "csv"})
    EXPECT_EQ(program.run("duplicates " + processes + " -j 1 --format " + format).out,
              program.run("duplicates " + processes + " -j 4 --format " + format).out);
}

}  // namespace
}  // namespace hamvar
