// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <set>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/inputs.hpp"
#include "hamvar/report/report.hpp"
#include "hamvar/structure/joint_process.hpp"
#include "model/side_by_side.hpp"

namespace hamvar::cli {
namespace {

struct Options {
  InputOptions input;
  Format format = Format::text;
  Language language = Language::en;
  SearchLimits limits = thorough_search;
  std::size_t mebibytes = thorough_search.bytes >> 20U;
  bool messages = false;    ///< the pools of a drawing together
  std::size_t seconds = 0;  ///< 0: as long as it takes
};

/// A file without a process has a verdict too: undecided, and why.
VerifiedProcess without_process(const Place& place, const Text& why) {
  VerifiedProcess made;
  made.file = place.file;
  made.soundness.reason = why.in(Language::en);
  return made;
}

/// The pools of a drawing that exchange messages, as one service to be reported on.
struct Together {
  JointProcess joint;
  Service service;
};

/// What is verified, one a row.
struct Rows {
  std::vector<VerifiedProcess> all;
  std::deque<Together> together;                         ///< which rows refer to
  std::map<const Service*, const JointProcess*> joints;  ///< of those in `together`
};

/// The services of the pools that a drawing fills.
std::vector<const Service*> filled_pools(const Collaboration& collaboration, const Portfolio& portfolio) {
  std::vector<const Service*> found;
  for (const Pool& pool : collaboration.pools)
    for (const Service& each : portfolio.services)
      if (!pool.service.empty() && each.id == pool.service && each.file == collaboration.file)
        found.push_back(&each);
  return found;
}

std::string joined_id(const std::vector<const Service*>& pools) {
  std::string id;
  for (const Service* each : pools) id += (id.empty() ? "" : " + ") + each->id;
  return id;
}

/// Adds a row for each drawing in which messages go from node to node; tells which services it stands for.
std::set<const Service*> add_together(const Portfolio& portfolio, Rows& rows) {
  std::set<const Service*> taken;
  for (const Collaboration& collaboration : portfolio.collaborations) {
    const std::vector<const Service*> pools = filled_pools(collaboration, portfolio);
    JointProcess joint = join_pools(collaboration, pools);
    if (joint.messages.empty()) continue;
    taken.insert(pools.begin(), pools.end());
    Together& made = rows.together.emplace_back();
    made.joint = std::move(joint);
    made.service.id = joined_id(pools);
    made.service.file = collaboration.file;
    made.service.process = made.joint.process;
    rows.joints.emplace(&made.service, &made.joint);
    rows.all.push_back({collaboration.file, &made.service, {}, false});
  }
  return taken;
}

/// By file, each process in the order of its file.
Rows rows_of(const Inputs& inputs, bool messages) {
  Rows rows;
  for (const Portfolio& portfolio : inputs.portfolios) {
    std::set<const Service*> taken;
    if (messages) taken = add_together(portfolio, rows);
    for (const Service& service : portfolio.services)
      if (!taken.contains(&service)) rows.all.push_back({service.file, &service, {}});
    for (const Remark& remark : portfolio.remarks)
      if (remark.kind == RemarkKind::nothing_to_analyse)
        rows.all.push_back(without_process(remark.place, remark.message));
  }
  for (const Finding& finding : inputs.invalid)
    rows.all.push_back(without_process(finding.place, finding.message));
  std::ranges::stable_sort(rows.all, {}, &VerifiedProcess::file);
  return rows;
}

Soundness verdict_on(const Service& service, const Rows& rows, const SearchLimits& limits) {
  const auto joint = rows.joints.find(&service);
  return joint == rows.joints.end() ? check_soundness(service.process, limits)
                                    : check_soundness(*joint->second, limits);
}

void verify_all(Rows& rows, const Options& options) {
  std::vector<VerifiedProcess>& all = rows.all;
  ProgressBar bar("Verifying");
  std::size_t done = 0;
  std::mutex telling;
  side_by_side(all.size(), options.input.jobs, [&](std::size_t i) {
    if (all[i].service != nullptr) all[i].soundness = verdict_on(*all[i].service, rows, options.limits);
    const std::scoped_lock lock(telling);
    bar.show(++done, all.size());
  });
}

bool is_violated(const VerifiedProcess& verified) { return verified.soundness.verdict() == Verdict::no; }

int run(const Options& options) {
  const Inputs inputs = read_inputs(options.input);
  Rows rows = rows_of(inputs, options.messages);
  verify_all(rows, options);
  const std::vector<VerifiedProcess>& all = rows.all;
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
  command->add_flag(
      "--messages", options->messages,
      "Verify the pools of a drawing together: what a message leads to waits until it was sent");
  command
      ->add_option("--states", options->limits.states,
                   "How many states to look at before a verdict is left undecided")
      ->check(CLI::Range(1LL, 1'000'000'000LL))
      ->capture_default_str();
  command->add_option("--memory", options->mebibytes, "The same: MiB that the states of one process may take")
      ->check(CLI::Range(1LL, 1'000'000LL))
      ->capture_default_str();
  command
      ->add_option("--seconds", options->seconds,
                   "The same: seconds that one search may take; 0 means no limit")
      ->check(CLI::Range(0LL, 1'000'000LL))
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  hamvar verify processes\n"
      "  hamvar verify drawing.bpmn --lang fa\n"
      "  hamvar verify drawing.bpmn --messages\n"
      "  hamvar verify @paths.txt --format json > verdicts.json\n"
      "docs/semantics.md says how each element is understood. Exit code 1: some process is not sound, or a\n"
      "definition could not be read; undecided is no 1.");
  command->callback([options, &exit_code] {
    options->limits.bytes = options->mebibytes << 20U;
    if (options->seconds > 0) options->limits.time = std::chrono::seconds(options->seconds);
    exit_code = run(*options);
  });
}

}  // namespace hamvar::cli
