// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <mutex>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/inputs.hpp"
#include "hamvar/report/report.hpp"
#include "model/side_by_side.hpp"

namespace hamvar::cli {
namespace {

struct Options {
  InputOptions input;
  Format format = Format::text;
  Language language = Language::en;
  SearchLimits limits = thorough_search;
};

/// A file without a process has a verdict too: undecided, and why.
VerifiedProcess without_process(const Place& place, const Text& why) {
  VerifiedProcess made;
  made.file = place.file;
  made.soundness.reason = why.in(Language::en);
  return made;
}

/// By file, each process in the order of its file.
std::vector<VerifiedProcess> processes_of(const Inputs& inputs) {
  std::vector<VerifiedProcess> all;
  for (const Portfolio& portfolio : inputs.portfolios) {
    for (const Service& service : portfolio.services) all.push_back({service.file, &service, {}});
    for (const Remark& remark : portfolio.remarks)
      if (remark.kind == RemarkKind::nothing_to_analyse)
        all.push_back(without_process(remark.place, remark.message));
  }
  for (const Finding& finding : inputs.invalid)
    all.push_back(without_process(finding.place, finding.message));
  std::ranges::stable_sort(all, {}, &VerifiedProcess::file);
  return all;
}

void verify_all(std::vector<VerifiedProcess>& all, const Options& options) {
  ProgressBar bar("Verifying");
  std::size_t done = 0;
  std::mutex telling;
  side_by_side(all.size(), options.input.jobs, [&](std::size_t i) {
    if (all[i].service != nullptr)
      all[i].soundness = check_soundness(all[i].service->process, options.limits);
    const std::scoped_lock lock(telling);
    bar.show(++done, all.size());
  });
}

bool is_violated(const VerifiedProcess& verified) { return verified.soundness.verdict() == Verdict::no; }

int run(const Options& options) {
  const Inputs inputs = read_inputs(options.input);
  std::vector<VerifiedProcess> all = processes_of(inputs);
  verify_all(all, options);
  print([&](std::ostream& out) {
    if (options.format == Format::json)
      verdicts_json(all, out);
    else
      verdicts_text(all, options.language, out);
  });
  for (const Finding& finding : inputs.invalid) tell_at(finding.place, finding.message, options.language);
  return !inputs.invalid.empty() || std::ranges::any_of(all, is_violated) ? 1 : 0;
}

}  // namespace

void add_verify(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "verify", "Whether processes are sound: no deadlock, no work done twice, no end missed, nothing dead");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  add_format(*command, options->format);
  add_language(*command, options->language);
  command
      ->add_option("--states", options->limits.states,
                   "How many states to look at before a verdict is left undecided")
      ->check(CLI::Range(1LL, 1'000'000'000LL))
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  hamvar verify processes\n"
      "  hamvar verify drawing.bpmn --lang fa\n"
      "  hamvar verify @paths.txt --format json > verdicts.json\n"
      "docs/semantics.md says how each element is understood. Exit code 1: some process is not sound, or a\n"
      "definition could not be read; undecided is no 1.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
