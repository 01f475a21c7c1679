// SPDX-License-Identifier: Apache-2.0
// What hamvar writes is opened as a person would open it: in a modeller.
#include "hamvar/formats/load.hpp"
#include "judged.hpp"
#include "program.hpp"

namespace hamvar::test {
namespace {

using testing::Each;
using testing::IsEmpty;

const fs::path processes = fs::path(HAMVAR_SOURCE_DIR) / "processes";
const char* const five[] = {"building-permit", "title-deed-transfer", "tax-clearance", "birth-registration",
                            "water-connection"};

/// The five as BPMN, drawn by hamvar, beside their catalogue.
void convert_five(const Program& program, const std::string& language) {
  program.write("catalog.json", read_file(processes / "catalog.json"));
  for (const std::string service : five) {
    const Outcome outcome = program.run("convert '" + (processes / (service + ".json")).string() + "' -o " +
                                        service + ".bpmn --lang " + language);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  }
}

class Written : public Judged {};

TEST_F(Written, ProcessesAreDrawnWhole) {
  const Program program;
  convert_five(program, "fa");
  std::vector<fs::path> files;
  for (const std::string service : five) {
    files.push_back(program.folder() / (service + ".bpmn"));
    EXPECT_EQ(xsd_complaints(files.back()), "") << service;
  }
  EXPECT_THAT(import_in_browser(files, screenshots / "drawn"), Each(Flawless()));
}

TEST_F(Written, SimplifiedProcessesOpenInTheModeller) {
  const Program program;
  convert_five(program, "en");
  const Outcome outcome = program.run("simplify . -o '" + (program.folder().string() + "-after") + "'");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  std::vector<fs::path> files;
  for (const std::string service : five) {
    const fs::path written = fs::path(program.folder().string() + "-after") / service / "after.bpmn";
    const fs::path named = screenshots / "after" / (service + ".bpmn");
    write_file(named, read_file(written));
    files.push_back(named);
    EXPECT_EQ(xsd_complaints(named), "") << service;
  }
  const std::vector<ImportResult> seen = import_in_browser(files, screenshots / "after");
  EXPECT_THAT(seen, Each(Flawless()));
  for (const ImportResult& each : seen) EXPECT_GT(each.shapes, 10U) << each.file;
  fs::remove_all(program.folder().string() + "-after");
}

}  // namespace
}  // namespace hamvar::test
