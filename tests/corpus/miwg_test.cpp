// SPDX-License-Identifier: Apache-2.0
// The interchange tests of the BPMN Model Interchange Working Group: 21 models, drawn and passed on by 34
// tools.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "corpora.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "process_signature.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Field;
using testing::Gt;
using testing::IsEmpty;

class Miwg : public test::Corpora {
 protected:
  /// Nothing for a file that cannot be read.
  static std::optional<BpmnFile> read(const fs::path& file) {
    try {
      return read_bpmn(read_file(file), file.string(), {});
    } catch (const InputError&) {
      return std::nullopt;
    }
  }
};

TEST_F(Miwg, AllFilesLoadButTheFourThatAreBroken) {
  std::size_t loaded = 0;
  std::vector<std::string> broken;
  for (const fs::path& file : files("miwg")) try {
      (void)read_bpmn(read_file(file), file.string(), {});
      ++loaded;
    } catch (const InputError& error) {
      broken.push_back(file.parent_path().filename().string());
      const Position at = error.problems().front().at;
      EXPECT_GT(at.line, 1U) << error.what();
      EXPECT_GT(at.column, 1U) << error.what();
    }
  EXPECT_EQ(loaded, 827U);
  EXPECT_THAT(broken, AllOf(testing::SizeIs(4), testing::Each(testing::StartsWith("GenMyModel"))));
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

TEST_F(Miwg, CountsOfTheReferencesAreThoseOfAnIndependentCount) {
  std::istringstream table(read_file(root() / "miwg" / "reference_counts.tsv"));
  std::string line;
  std::getline(table, line);
  const std::vector<std::string> header = cells_of(line);
  std::size_t models = 0;
  while (std::getline(table, line)) {
    const std::vector<std::string> row = cells_of(line);
    const fs::path file = root() / "miwg" / "Reference" / (row[0] + ".bpmn");
    auto counts = count_bpmn_elements(read_file(file), file.string());
    for (std::size_t i = 3; i < header.size(); ++i)
      EXPECT_EQ(counts[header[i]], std::stoul(row[i])) << row[0] << ": " << header[i];
    ++models;
  }
  EXPECT_EQ(models, 21U);
}

/// What is written is read as the same service, and the file as a whole has the same elements.
TEST_F(Miwg, WhatIsWrittenBackIsWhatWasRead) {
  std::size_t seen = 0;
  std::size_t tried = 0;
  std::size_t exact = 0;
  for (const fs::path& file : files("miwg")) {
    if (seen++ % test::every() != 0) continue;
    const auto read = this->read(file);
    if (!read) continue;
    ++tried;
    const auto counts = count_bpmn_elements(read_file(file), file.string());
    bool same = true;
    for (std::size_t i = 0; i < read->services.size(); ++i) {
      const std::string written = write_bpmn(read->services[i], {});
      const BpmnFile again = read_bpmn(written, file.string(), {});
      auto counts_again = count_bpmn_elements(written, file.string());
      // A file without a drawing gets one.
      for (const auto& [name, count] : counts)
        if (counts_again[name] != count) same = same && name.starts_with("BPMN");
      same = same && again.services.size() == read->services.size() &&
             write_service(again.services[i]) == write_service(read->services[i]);
    }
    EXPECT_TRUE(same) << file;
    exact += same ? 1U : 0U;
  }
  EXPECT_EQ(exact, tried);
  EXPECT_EQ(tried, test::every() == 1 ? 827U : tried);
}

/// The service with its flows in an order of their own: those of a sub-process stand elsewhere in BPMN.
std::vector<std::string> lines_of(const Service& service) {
  Service bare = service;
  bare.process = Process();
  std::vector<std::string> lines{write_service(bare)};
  const Process& process = service.process;
  for (const NodeRef node : nodes(process)) {
    bare.process = Process();
    add_vertex(process[node], bare.process);
    lines.push_back(write_service(bare));
  }
  for (const FlowRef flow : flows(process))
    lines.push_back(process[source(flow, process)].id + " > " + process[target(flow, process)].id + " " +
                    process[flow].id + " " + process[flow].expression + " " +
                    process[flow].condition.in(Language::en) + (process[flow].is_default ? " default" : ""));
  std::ranges::sort(lines);
  return lines;
}

/// The same without the file that they came from: a new one is made, and drawn.
TEST_F(Miwg, WhatIsWrittenAnewIsTheSameProcess) {
  for (const fs::path& file : files("miwg/Reference")) {
    const auto read = this->read(file);
    ASSERT_TRUE(read) << file;
    for (Service service : read->services) {
      service.origin.reset();
      const BpmnFile again = read_bpmn(write_bpmn(service, {}), "again.bpmn", {});
      ASSERT_EQ(again.services.size(), 1U) << file;
      EXPECT_EQ(lines_of(again.services.front()), lines_of(service)) << file;
      EXPECT_THAT(again.remarks,
                  testing::Each(Field(&Remark::kind, testing::Ne(RemarkKind::missing_reference))))
          << file;
    }
  }
}

/// "A.1.0-export.bpmn" -> "A.1.0"
std::string case_of(const fs::path& file) {
  const std::string name = file.stem().string();
  return name.substr(0, name.find('-'));
}

/// Tools draw the models by hand from a picture, or read and write the reference: their graphs are those of
/// the reference, but for what the tool or the person who drew it changed. Which, is printed and recorded.
TEST_F(Miwg, TheSameCaseIsTheSameGraph) {
  std::map<std::string, test::Signature> references;
  for (const fs::path& file : files("miwg/Reference"))
    references.emplace(case_of(file), test::signature_of(read(file)->services));
  std::map<std::string, std::size_t> reasons;
  std::ostringstream report;
  for (const fs::path& file : files("miwg")) {
    const auto reference = references.find(case_of(file));
    if (file.parent_path().filename() == "Reference" || reference == references.end()) continue;
    const auto read = this->read(file);
    if (!read) continue;
    const std::string reason = test::difference(reference->second, test::signature_of(read->services));
    ++reasons[reason.substr(0, reason.find(':'))];
    if (!reason.empty()) report << fs::relative(file, root()).string() << '\t' << reason << '\n';
  }
  write_file(fs::path(HAMVAR_BUILD_DIR) / "miwg-differences.tsv", report.str());
  for (const auto& [reason, count] : reasons)
    std::cout << count << '\t' << (reason.empty() ? "the same graph" : reason) << '\n';
  EXPECT_GT(reasons[""], 0U);
}

}  // namespace
}  // namespace hamvar
