// SPDX-License-Identifier: Apache-2.0
#include "check_bench.hpp"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sstream>

#include "hamvar/report/check_report.hpp"
#include "timing.hpp"

namespace hamvar::bench {
namespace {

namespace fs = std::filesystem;

/// The program from its start to its end, with all rules, one thread.
void real_drawings(const fs::path& folder) {
  const std::vector<fs::path> files = drawings_in(folder);
  if (files.empty()) return;
  const double bare = best_seconds(5, [&] { parse_bare(files); });
  for (const char* format : {"text", "json", "sarif"}) {
    const std::string command = std::string(HAMVAR_BINARY) + " check -j 1 --fail-on never --format " +
                                format + " '" + folder.string() + "' > /dev/null 2>&1";
    const double all = best_seconds(5, [&] { std::system(command.c_str()); });  // NOLINT
    std::printf("hamvar check --format %-6s %zu files: %.3f s; bare pugixml parse %.3f s; ratio %.2f\n",
                format, files.size(), all, bare, all / bare);
  }
}

/// Findings of a few rules at many places, some with a run and other places.
CheckReport made_report(std::uint32_t count) {
  CheckReport report;
  report.version = "0";
  for (std::uint32_t i = 0; i < count; ++i) {
    Finding& finding = report.findings.emplace_back();
    const Rule& rule = all_rules()[i % all_rules().size()];
    const std::string file = "services/service-" + std::to_string(i / 20) + ".bpmn";
    finding.rule = rule.id;
    finding.severity = rule.body->severity;
    finding.place = {
        file, {i % 400 + 1, i % 40 + 1}, "service-" + std::to_string(i / 20), "node-" + std::to_string(i)};
    finding.message = {"\"Check the papers " + std::to_string(i) + "\" does again what \"Check\" has done",
                       "«بررسی مدارک» تکرار «بررسی» است"};
    finding.evidence = {{"both have the same label", "برچسب هر دو یکی است"}};
    if (i % 3 == 0) finding.others = {{file, {i % 400 + 2, 1}, finding.place.service, "other"}};
    if (i % 10 == 0)
      finding.run = {finding.place, finding.others.empty() ? finding.place : finding.others.front()};
    if (i % 20 == 0) report.files.push_back(file);
  }
  return report;
}

void formats_by_number() {
  using Write = std::function<void(const CheckReport&, std::ostream&)>;
  const std::pair<const char*, Write> formats[] = {
      {"text", [](const CheckReport& report, std::ostream& out) { check_text(report, {}, {}, out); }},
      {"json", [](const CheckReport& report, std::ostream& out) { check_json(report, out); }},
      {"sarif", [](const CheckReport& report, std::ostream& out) { check_sarif(report, Language::en, out); }},
      {"junit", [](const CheckReport& report,
                   std::ostream& out) { check_junit(report, Severity::error, Language::en, out); }},
      {"github",
       [](const CheckReport& report, std::ostream& out) { check_github(report, Language::en, out); }},
      {"gitlab",
       [](const CheckReport& report, std::ostream& out) { check_gitlab(report, Language::en, out); }}};
  const CheckReport few = made_report(2'000);
  const CheckReport many = made_report(20'000);
  for (const auto& [name, write] : formats) {
    const auto each = [&write = write](const CheckReport& report) {
      const double seconds = best_seconds(5, [&] {
        std::ostringstream out;
        write(report, out);
      });
      return seconds * 1e6 / static_cast<double>(report.findings.size());
    };
    const double short_list = each(few);
    const double long_list = each(many);
    std::printf("%-6s %6.2f us a finding of 2,000, %6.2f us of 20,000; ratio %.2f\n", name, short_list,
                long_list, long_list / short_list);
  }
}

}  // namespace

void check_bench() {
  std::puts("The gate, one thread");
  if (const char* corpora = std::getenv("HAMVAR_CORPORA"))  // NOLINT(concurrency-mt-unsafe)
    real_drawings(fs::path(corpora) / "training");
  else
    std::puts("Real drawings: skipped, HAMVAR_CORPORA is not set");
  formats_by_number();
  std::fflush(stdout);
}

}  // namespace hamvar::bench
