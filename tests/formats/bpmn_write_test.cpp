// SPDX-License-Identifier: Apache-2.0
/// What is written as BPMN says what the service says: of services that come from another format.
#include <fstream>
#include <random>

#include "bpmn_judges.hpp"
#include "bpmn_text.hpp"
#include "hamvar/formats/load.hpp"
#include "random_bpmn_process.hpp"
#include "random_process.hpp"
#include "random_service.hpp"
#include "sorted_service.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using test::service_in;
using testing::HasSubstr;
using testing::IsEmpty;

std::string text_of(const Service& service) { return write_service(test::sorted(service), "IRR"); }

/// Where a file of a test may stand; each is judged by the schema where that is installed.
void expect_valid(const std::string& bpmn) {
  if (!test::judges_missing().empty()) return;
  const fs::path file = fs::temp_directory_path() / ("hamvar-valid-" + std::to_string(getpid()) + ".bpmn");
  std::ofstream(file, std::ios::binary) << bpmn;
  EXPECT_EQ(test::xsd_complaints(file), "");
  fs::remove(file);
}

void expect_round_trip(const Service& service, const Catalog& catalog, Language language) {
  const std::string bpmn = write_bpmn(service, catalog, language);
  BpmnFile read;
  try {
    read = read_bpmn(bpmn, "s.bpmn", catalog);
  } catch (const InputError& error) {
    ADD_FAILURE() << error.what() << "\n" << bpmn;
    return;
  }
  ASSERT_EQ(read.services.size(), 1U) << bpmn;
  EXPECT_EQ(text_of(read.services[0]), text_of(service)) << bpmn;
  EXPECT_THAT(test::remarks_of(read), testing::Each(HasSubstr("crosses the border")));
  EXPECT_THAT(read.learned.agencies, IsEmpty());
}

TEST(WriteBpmn, LosesNothingOfARandomService) {
  const Catalog catalog = test::small_catalog();
  for (unsigned seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Service drawn = test::RandomService(seed, test::Letters::printable).draw();
    expect_round_trip(drawn, catalog, seed % 2 == 0 ? Language::en : Language::fa);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(WriteBpmn, LosesNothingOfARandomProcess) {
  const Catalog catalog = test::small_catalog();
  for (unsigned seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    Service service = test::service(seed % 2 == 0 ? test::random_process(random, {.attributes = true})
                                                  : test::random_bpmn_process(random));
    test::make_sense(service.process);
    service.notation = seed % 2 == 0 ? Notation::hamvar : Notation::bpmn;
    expect_round_trip(service, catalog, Language::en);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(WriteBpmn, IsValidToTheSchema) {
  if (const std::string missing = test::judges_missing(); !missing.empty()) GTEST_SKIP() << missing;
  const Catalog catalog = test::small_catalog();
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_valid(write_bpmn(test::RandomService(seed, test::Letters::printable).draw(), catalog));
    std::mt19937_64 random(seed);
    Service service = test::service(test::random_bpmn_process(random));
    test::make_sense(service.process);
    expect_valid(write_bpmn(service, catalog));
    if (testing::Test::HasFailure()) return;
  }
}

TEST(WriteBpmn, LosesNothingOfTheExamples) {
  const fs::path folder = fs::path(HAMVAR_SOURCE_DIR) / "processes";
  const Catalog catalog = read_catalog(read_file(folder / "catalog.json"), "catalog.json");
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json" || entry.path().filename() == "catalog.json") continue;
    SCOPED_TRACE(entry.path().filename().string());
    const Service service = read_service(read_file(entry.path()), entry.path().string(), catalog);
    for (const Language language : {Language::en, Language::fa}) {
      const std::string bpmn = write_bpmn(service, catalog, language);
      const BpmnFile read = read_bpmn(bpmn, "s.bpmn", catalog);
      ASSERT_EQ(read.services.size(), 1U);
      EXPECT_EQ(text_of(read.services[0]), text_of(service));
      EXPECT_THAT(test::remarks_of(read), IsEmpty());
      EXPECT_THAT(read.learned.agencies, IsEmpty());
      expect_valid(bpmn);
    }
    ++count;
  }
  EXPECT_GE(count, 10U);
}

TEST(WriteBpmn, KeepsIdsThatXmlDoesNotAllow) {
  for (const std::string id :
       {"۱۲-ماده", "1st", "می\u200Cبرد", "گام.دو", "😀", "definitions", "process", "pool", "flow"}) {
    Service service = test::service(test::flow("start > work > end"));
    test::node(service.process, "work").id = id;
    const std::string bpmn = write_bpmn(service, {});
    const Service read = service_in(bpmn);
    EXPECT_EQ(text_of(read), text_of(service)) << bpmn;
    expect_valid(bpmn);
  }
}

TEST(WriteBpmn, WritesWhatJsonListsInAnyOrder) {
  Service service = test::service(test::flow("in > late > out; start > sub > end"));
  for (const char* id : {"in", "late", "out"}) test::node(service.process, id).parent = "sub";
  test::node(service.process, "sub").kind = NodeKind::sub_process;
  test::node(service.process, "sub").activity = {};
  EXPECT_EQ(text_of(service_in(write_bpmn(service, {}))), text_of(service));
}

TEST(WriteBpmn, LeavesOutWhatNoXmlCanHold) {
  Service service = test::service(test::flow("start > work > end"));
  test::node(service.process, "work").label = {"a\x01\uFFFEz", ""};
  Service read;
  ASSERT_NO_THROW(read = service_in(write_bpmn(service, {})));
  EXPECT_EQ(test::node(read.process, "work").label.en, "az");
}

TEST(WriteBpmn, TellsTheOwnersStepsFromThoseOfOthers) {
  Service service = test::service(test::flow("start > in > out > end; first@b > second"));
  Process& process = service.process;
  service.notation = Notation::bpmn;
  for (const char* id : {"first", "second"}) test::node(process, id).parent = "in";
  test::node(process, "in").kind = NodeKind::sub_process;
  test::node(process, "in").activity = {};
  test::step(process, "out").actor = {false, "c", {}, {}};
  const Catalog catalog = test::small_catalog();
  const BpmnFile read = read_bpmn(write_bpmn(service, catalog), "s.bpmn", catalog);
  EXPECT_EQ(text_of(read.services.at(0)), text_of(service));
}

TEST(WriteBpmn, SaysALanguageOnceAndBothAsAttributes) {
  Service service = test::service(test::flow("start > work > end"));
  test::node(service.process, "work").label = {"Work", "کار"};
  EXPECT_THAT(write_bpmn(service, {}, Language::en), HasSubstr("name=\"Work\""));
  EXPECT_THAT(write_bpmn(service, {}, Language::fa), HasSubstr("name=\"کار\""));
}

}  // namespace
}  // namespace hamvar
