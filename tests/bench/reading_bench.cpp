// SPDX-License-Identifier: Apache-2.0
#include "reading_bench.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <pugixml.hpp>
#include <vector>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/pnml.hpp"

namespace hamvar::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

std::vector<fs::path> definitions_under(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".bpmn" || entry.path().extension() == ".pnml")
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::size_t parse_only(const fs::path& file) {
  const std::string bytes = read_file(file);
  pugi::xml_document document;
  return document.load_buffer(bytes.data(), bytes.size()) ? 1 : 0;
}

std::size_t read_into_model(const fs::path& file) {
  try {
    if (file.extension() == ".pnml") return read_pnml(read_file(file), file.string()).services.size();
    static const Catalog none;
    return read_bpmn(read_file(file), file.string(), none).services.size();
  } catch (const InputError&) {
    return 0;
  }
}

template <class Each>
double seconds_for(const std::vector<fs::path>& files, Each each, std::size_t& done) {
  const auto begun = Clock::now();
  for (const fs::path& file : files) done += each(file);
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

/// One process of so many tasks in a row, in a lane, drawn.
std::string long_row(std::size_t tasks) {
  std::string flows;
  std::string shapes;
  std::string lane;
  for (std::size_t each = 0; each < tasks; ++each) {
    const std::string number = std::to_string(each);
    lane += "<flowNodeRef>Task_" + number + "</flowNodeRef>";
    flows += "<task id=\"Task_" + number + "\" name=\"Step " + number + "\"/>\n";
    shapes += "<bpmndi:BPMNShape id=\"Task_" + number + "_di\" bpmnElement=\"Task_" + number +
              "\"><dc:Bounds x=\"" + std::to_string(each * 150) +
              "\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>\n";
    if (each + 1 < tasks)
      flows += "<sequenceFlow id=\"Flow_" + number + "\" sourceRef=\"Task_" + number +
               "\" targetRef=\"Task_" + std::to_string(each + 1) + "\"/>\n";
  }
  return R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" )"
         R"(xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">)"
         R"(<process id="p"><laneSet id="l"><lane id="clerk" name="Clerk">)" +
         lane + "</lane></laneSet>" + flows +
         R"(</process><bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">)" + shapes +
         "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>";
}

/// The time for a step must not grow with their number.
void long_processes() {
  static const Catalog none;
  for (const std::size_t tasks : {1'000U, 10'000U, 100'000U}) {
    const std::string text = long_row(tasks);
    double parse = 1e9;
    double read = 1e9;
    for (int round = 0; round < 3; ++round) {
      auto begun = Clock::now();
      pugi::xml_document document;
      if (!document.load_buffer(text.data(), text.size())) return;
      parse = std::min(parse, std::chrono::duration<double>(Clock::now() - begun).count());
      begun = Clock::now();
      const BpmnFile file = read_bpmn(text, "row.bpmn", none);
      read = std::min(read, std::chrono::duration<double>(Clock::now() - begun).count());
      if (nodes(file.services.at(0).process).size() != tasks) return;
    }
    std::printf("Reading a process of %zu tasks, %.1f MB: %.2f us a task; %.2f times a bare parse\n", tasks,
                static_cast<double>(text.size()) / 1e6, read * 1e6 / static_cast<double>(tasks),
                read / parse);
  }
  std::fflush(stdout);
}

}  // namespace

void reading_bench() {
  long_processes();
  const char* folder = std::getenv("HAMVAR_CORPORA");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr) {
    std::puts("Reading BPMN and PNML: skipped, HAMVAR_CORPORA is not set");
    return;
  }
  const std::vector<fs::path> files = definitions_under(folder);
  std::uintmax_t bytes = 0;
  for (const fs::path& file : files) bytes += fs::file_size(file);
  std::vector<double> parses;
  std::vector<double> reads;
  std::size_t parsed = 0;
  std::size_t services = 0;
  for (int round = 0; round < 7; ++round) {  // in turn, so that a busy machine slows both
    parses.push_back(seconds_for(files, parse_only, parsed));
    reads.push_back(seconds_for(files, read_into_model, services));
  }
  const double parse = std::ranges::min(parses);
  const double read = std::ranges::min(reads);
  std::printf(
      "Reading %zu BPMN and PNML files, %.1f MB, into %zu services: %.3f s; bare pugixml parse %.3f s; ratio %.2f\n",
      files.size(), static_cast<double>(bytes) / 1e6, services / 7, read, parse, read / parse);
  std::fflush(stdout);
}

}  // namespace hamvar::bench
